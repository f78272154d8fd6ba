-- Cards as editors change them: what was proposed, in both languages as Markdown, by whom and why. Rows are added and never changed.
-- About no young person.
CREATE TABLE guide_card_proposal (
    slug        text NOT NULL CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
    number      int NOT NULL CHECK (number > 0),                -- the file that came with the application is 0
    dutch       text NOT NULL CHECK (char_length(dutch) BETWEEN 1 AND 30000),
    english     text NOT NULL CHECK (char_length(english) BETWEEN 1 AND 30000),
    why         text NOT NULL CHECK (char_length(why) BETWEEN 1 AND 500),
    back_to     int CHECK (back_to >= 0 AND back_to < number),  -- the version that it puts back
    proposed_by uuid NOT NULL REFERENCES professional,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (slug, number)
);
CREATE TABLE guide_card_answer (
    slug        text NOT NULL,
    number      int NOT NULL,
    outcome     text NOT NULL CHECK (outcome IN ('AGREED', 'REFUSED', 'WITHDRAWN')),
    words       text CHECK (char_length(words) BETWEEN 1 AND 500),
    answered_by uuid NOT NULL REFERENCES professional,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (slug, number),
    FOREIGN KEY (slug, number) REFERENCES guide_card_proposal,
    CHECK (outcome <> 'REFUSED' OR words IS NOT NULL)
);
-- What everybody reads in the place of the file; follows from the answers, and says nothing of who.
CREATE TABLE guide_card (
    slug    text PRIMARY KEY,
    number  int NOT NULL,
    dutch   text NOT NULL,
    english text NOT NULL
);
ALTER TABLE guide_card_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE guide_card_proposal FORCE ROW LEVEL SECURITY;
ALTER TABLE guide_card_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE guide_card_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE guide_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE guide_card FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON guide_card_proposal, guide_card_answer TO perspectief_app;
GRANT SELECT ON guide_card TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON guide_card_proposal
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('proposed_by', 'proposed_at');
CREATE TRIGGER own_deed BEFORE INSERT ON guide_card_answer
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('answered_by', 'answered_at');

CREATE FUNCTION follow_guide_card_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO guide_card AS known (slug, number, dutch, english)
    SELECT p.slug, p.number, p.dutch, p.english FROM guide_card_proposal p WHERE p.slug = NEW.slug AND p.number = NEW.number
        ON CONFLICT (slug) DO UPDATE SET number = excluded.number, dutch = excluded.dutch, english = excluded.english
         WHERE known.number < excluded.number;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_guide_card_answer() FROM PUBLIC;
CREATE TRIGGER follows AFTER INSERT ON guide_card_answer FOR EACH ROW WHEN (NEW.outcome = 'AGREED')
    EXECUTE FUNCTION follow_guide_card_answer();
