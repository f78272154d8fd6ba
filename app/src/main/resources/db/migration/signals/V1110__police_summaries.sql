-- By route 1 the process lead asks one colleague of the police for a factual summary of the contact by which somebody came into view
-- (Wpg 16, 19 and 20, as the covenant says). Who it is about stands nowhere in the question; the words of the summary are an item of the
-- police, shared like any other on the file of the referral. It goes with the decision, and its item with it.
CREATE TABLE police_summary (
    id                   uuid PRIMARY KEY,
    referral_id          uuid NOT NULL UNIQUE REFERENCES referral ON DELETE CASCADE,
    subject_id           uuid NOT NULL,
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    regime               text NOT NULL,
    contact_on           date NOT NULL,
    contact_as           text NOT NULL CHECK (contact_as IN ('VICTIM', 'WITNESS', 'NEITHER')),
    due_at               timestamptz NOT NULL,
    asked_of             uuid NOT NULL REFERENCES professional,
    asked_by             uuid NOT NULL REFERENCES professional,
    asked_at             timestamptz NOT NULL,
    way                  text CHECK (way IN ('GIVEN', 'NOTHING')),
    item_id              uuid REFERENCES item ON DELETE SET NULL,
    answered_by          uuid REFERENCES professional,
    answered_at          timestamptz,
    CHECK (organisation_id <> lead_organisation_id),
    CHECK ((way IS NULL) = (answered_at IS NULL) AND (way IS NULL) = (answered_by IS NULL)),
    CHECK (item_id IS NULL OR way = 'GIVEN')
);
CREATE INDEX police_summary_asked ON police_summary (asked_of) WHERE way IS NULL;
CREATE INDEX police_summary_item ON police_summary (item_id) WHERE item_id IS NOT NULL;

ALTER TABLE police_summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE police_summary FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON police_summary TO perspectief_app;
GRANT UPDATE (way, item_id, answered_by, answered_at) ON police_summary TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON police_summary FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('asked_by', 'asked_at', 'answered_by', 'answered_at');

-- Who is asked may record and give on the file of the referral, and reads nothing of it: what hangs there is of others.
CREATE FUNCTION police_takes_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM takes_part(NEW.referral_id, NEW.asked_of, true, NEW.due_at);
    ELSE
        PERFORM no_longer_takes_part(OLD.referral_id, OLD.asked_of);
        PERFORM destroy_told_by_police(OLD.item_id);
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION police_takes_part() FROM PUBLIC;
CREATE TRIGGER takes_part AFTER INSERT OR DELETE ON police_summary FOR EACH ROW EXECUTE FUNCTION police_takes_part();

-- It was for the weighing alone: with the decision it is destroyed, and in a case the police gives anew.
CREATE FUNCTION forget_police_summary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM police_summary p WHERE p.referral_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_police_summary() FROM PUBLIC;
CREATE TRIGGER summary_goes AFTER UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (NEW.outcome IS NOT NULL AND NEW.route = 1) EXECUTE FUNCTION forget_police_summary();
CREATE TRIGGER destroyed AFTER DELETE ON police_summary FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
