-- Who keeps a file is changed only where somebody keeps it, by the role that leads it, to a colleague of the organisation that
-- leads it. A policy sees the new row alone.
CREATE FUNCTION demand_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce(OLD.lead_id IS NOT NULL AND OLD.leads_as <> 'ANYONE'
            AND OLD.organisation_id = (SELECT acting_organisation())
            AND OLD.leads_as = ANY ((SELECT leading_roles())::text[])
            AND EXISTS (SELECT FROM published_professional p
                         WHERE p.id = NEW.lead_id AND p.organisation_id = OLD.organisation_id), false) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this file gets no other keeper';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER file_keeper BEFORE UPDATE OF lead_id ON file FOR EACH ROW
    WHEN (NEW.lead_id IS DISTINCT FROM OLD.lead_id) EXECUTE FUNCTION demand_keeper();
