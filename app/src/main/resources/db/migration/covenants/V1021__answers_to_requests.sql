-- What somebody asked is answered one by one, with more answers than yes and no, and each with its own reason. The reason is words
-- about a person: kept apart from what a privacy officer sees, and gone with the item.
ALTER TABLE rights_request DROP CONSTRAINT rights_request_outcome_check;
ALTER TABLE rights_request ADD CONSTRAINT rights_request_outcome_check
    CHECK (outcome IN ('DONE', 'REFUSED', 'PARTLY', 'UPHELD'));

CREATE TABLE rights_answer (
    request_id      uuid PRIMARY KEY REFERENCES rights_request ON DELETE CASCADE,
    item_id         uuid NOT NULL REFERENCES item ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    answered_by     uuid NOT NULL REFERENCES professional,
    words           text NOT NULL
);
CREATE INDEX rights_answer_item ON rights_answer (item_id);
ALTER TABLE rights_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights_answer FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON rights_answer TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT ON rights_answer
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('answered_by');
