-- That a letter was made about the decision to take somebody on, so that it waits no longer. Goes with the referral; nobody is named in it.
CREATE TABLE decision_letter (
    referral_id uuid PRIMARY KEY REFERENCES referral ON DELETE CASCADE,
    made_by     uuid NOT NULL REFERENCES professional,
    made_at     timestamptz NOT NULL
);
ALTER TABLE decision_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_letter FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON decision_letter TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON decision_letter
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('made_by', 'made_at');
