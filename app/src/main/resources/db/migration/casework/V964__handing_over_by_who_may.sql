-- The lead of a case is who keeps its file: the header repeats it, equal by a foreign key when a transaction ends.
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file ADD CONSTRAINT case_file_kept_as_its_file
    FOREIGN KEY (id, case_lead_id) REFERENCES file (id, lead_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;

-- An open action goes to somebody at the table, by who leads the case. A policy sees the new row alone.
CREATE FUNCTION demand_action_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce(OLD.finished_at IS NULL
            AND EXISTS (SELECT FROM acting_in_file(OLD.case_id) f WHERE f.governs)
            AND EXISTS (SELECT FROM seat s
                         WHERE s.case_id = OLD.case_id AND s.professional_id = NEW.owner_id
                           AND s.organisation_id = NEW.owner_organisation_id AND s.ended_at IS NULL
                           AND (s.until IS NULL OR s.until > (SELECT acting_now()))), false) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this action gets no such owner';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER plan_action_owner BEFORE UPDATE OF owner_id, owner_organisation_id ON plan_action FOR EACH ROW
    WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id OR NEW.owner_organisation_id IS DISTINCT FROM OLD.owner_organisation_id)
    EXECUTE FUNCTION demand_action_owner();
