-- Which stories somebody says to have played, so as to show it: theirs alone, and only when they ask for it.
CREATE TABLE kept_story (
    professional_id uuid NOT NULL REFERENCES professional,
    story           text NOT NULL CHECK (story ~ '^[a-z0-9-]{2,80}$'),
    kept_on         date NOT NULL,
    PRIMARY KEY (professional_id, story)
);
ALTER TABLE kept_story ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_story FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON kept_story TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT ON kept_story
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('professional_id', 'kept_on');
