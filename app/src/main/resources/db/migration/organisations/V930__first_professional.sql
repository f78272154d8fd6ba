-- For the link by which the first administrator begins (identity): who makes accounts makes no rows of this module.
CREATE FUNCTION nobody_has_a_mandate() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN NOT EXISTS (SELECT FROM professional);
REVOKE ALL ON FUNCTION nobody_has_a_mandate() FROM PUBLIC;

CREATE FUNCTION mandate_first_administrator(organisation_id uuid, partner text, organisation_name text, professional_id uuid,
        subject text, name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    employer uuid;
BEGIN
    INSERT INTO organisation (id, partner, name, short_name, domain)
    VALUES (mandate_first_administrator.organisation_id, mandate_first_administrator.partner, organisation_name,
            organisation_name, 'SOCIAL')
        ON CONFLICT ON CONSTRAINT organisation_partner_key DO NOTHING;
    SELECT o.id INTO employer FROM organisation o WHERE o.partner = mandate_first_administrator.partner;
    INSERT INTO professional (id, organisation_id, subject, name, function)
    VALUES (mandate_first_administrator.professional_id, employer, mandate_first_administrator.subject,
            mandate_first_administrator.name, 'functioneel beheerder');
    INSERT INTO professional_role (professional_id, role)
    VALUES (mandate_first_administrator.professional_id, 'ADMINISTRATOR');
END $$;
REVOKE ALL ON FUNCTION mandate_first_administrator(uuid, text, text, uuid, text, text) FROM PUBLIC;
