-- That who proposed a version read what became of it, so that it waits no longer. Rows are added and never changed. About no young person.
CREATE TABLE guide_card_outcome_read (
    slug    text NOT NULL,
    number  int NOT NULL,
    read_by uuid NOT NULL REFERENCES professional,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (slug, number),
    FOREIGN KEY (slug, number) REFERENCES guide_card_proposal
);
ALTER TABLE guide_card_outcome_read ENABLE ROW LEVEL SECURITY;
ALTER TABLE guide_card_outcome_read FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON guide_card_outcome_read TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON guide_card_outcome_read
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('read_by', 'read_at');
