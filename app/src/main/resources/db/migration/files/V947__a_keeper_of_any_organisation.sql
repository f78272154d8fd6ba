-- Who leads a case may work for any partner. Who keeps a file is still changed by nobody but the role that leads it, and now
-- goes to a colleague, or to a case lead of whichever organisation: whether the covenant lets that one know what the file is
-- about is for the decision to say.
CREATE OR REPLACE FUNCTION demand_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce(OLD.lead_id IS NOT NULL AND OLD.leads_as <> 'ANYONE'
            AND OLD.organisation_id = (SELECT acting_organisation())
            AND OLD.leads_as = ANY ((SELECT leading_roles())::text[])
            AND EXISTS (SELECT FROM published_professional p
                         WHERE p.id = NEW.lead_id
                           AND (p.organisation_id = OLD.organisation_id
                                OR p.id IN (SELECT r.professional_id FROM published_role r WHERE r.role = 'CASE_LEAD'))),
            false) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this file gets no other keeper';
    END IF;
    RETURN NEW;
END $$;
