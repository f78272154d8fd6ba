-- By whose referral a case was opened, and what went along with it: whom the case lead calls, and the outcome of the view that
-- comes first. Case lead and leading process leads only; nobody else at the table.
CREATE TABLE case_report (
    case_id                  uuid PRIMARY KEY REFERENCES case_file ON DELETE CASCADE,
    referral_id              uuid NOT NULL,
    reporter_id              uuid NOT NULL REFERENCES professional,
    reporter_organisation_id uuid NOT NULL REFERENCES organisation,
    referred_on              date NOT NULL,
    exploitation             text CHECK (exploitation IN ('YES', 'MAYBE', 'NO')),
    youth_not_informed       text,
    parents_not_informed     text,
    inform_again_on          date,
    along                    boolean NOT NULL,      -- whether what the referral told came along
    case_lead_id             uuid NOT NULL REFERENCES professional,     -- as the case has it
    open                     boolean NOT NULL,
    called_at                timestamptz,
    called_by                uuid REFERENCES professional,
    CHECK (inform_again_on IS NOT NULL OR (youth_not_informed IS NULL AND parents_not_informed IS NULL)),
    CHECK (called_by IS NULL OR called_at IS NOT NULL)
);
CREATE INDEX case_report_reporter ON case_report (reporter_organisation_id);
CREATE INDEX case_report_referral ON case_report (referral_id);
CREATE INDEX case_report_to_call ON case_report (case_lead_id) WHERE called_at IS NULL AND open;

-- Of cases of before: who reported; whether that one was called nobody noted, so that only what just began asks for it.
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
INSERT INTO case_report (case_id, referral_id, reporter_id, reporter_organisation_id, referred_on, along, case_lead_id, open, called_at)
SELECT c.id, r.id, r.referred_by, r.organisation_id, (r.referred_at AT TIME ZONE 'Europe/Amsterdam')::date, false,
       c.case_lead_id, c.phase <> 'shielded',
       CASE WHEN c.phase <> 'start' THEN c.opened_at END
  FROM case_file c JOIN referral r ON r.id = c.referral_id AND r.case_id = c.id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;

ALTER TABLE case_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_report FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON case_report TO perspectief_app;
GRANT UPDATE (called_at, called_by) ON case_report TO perspectief_app;

CREATE FUNCTION follow_report() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE case_report SET case_lead_id = NEW.case_lead_id, open = NEW.phase <> 'shielded' WHERE case_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_report() FROM PUBLIC;
CREATE TRIGGER report_follows AFTER UPDATE OF case_lead_id, phase ON case_file FOR EACH ROW EXECUTE FUNCTION follow_report();
