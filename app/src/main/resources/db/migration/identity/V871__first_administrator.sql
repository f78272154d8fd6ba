-- The first administrator of a real installation with accounts of its own begins with a link that works once. The
-- application has no right to make accounts; this function makes one, for who has the code, while there is nobody yet.
CREATE TABLE first_administrator (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    expires_at timestamptz NOT NULL
);

CREATE FUNCTION first_administrator_awaited(code bytea, at timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM first_administrator WHERE code_hash = code AND expires_at > at)
           AND NOT EXISTS (SELECT FROM professional);

CREATE FUNCTION begin_as_administrator(code bytea, at timestamptz, organisation_id uuid, partner text,
        organisation_name text, professional_id uuid, subject text, name text, password_hash text, totp_secret bytea)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    employer uuid;
BEGIN
    LOCK TABLE first_administrator IN EXCLUSIVE MODE;
    IF NOT first_administrator_awaited(code, at) THEN
        RETURN false;
    END IF;
    DELETE FROM first_administrator;
    INSERT INTO organisation (id, partner, name, short_name, domain)
    VALUES (begin_as_administrator.organisation_id, begin_as_administrator.partner, organisation_name, organisation_name, 'SOCIAL')
        ON CONFLICT ON CONSTRAINT organisation_partner_key DO NOTHING;
    SELECT o.id INTO employer FROM organisation o WHERE o.partner = begin_as_administrator.partner;
    INSERT INTO professional (id, organisation_id, subject, name, function)
    VALUES (begin_as_administrator.professional_id, employer, begin_as_administrator.subject, begin_as_administrator.name,
            'functioneel beheerder');
    INSERT INTO professional_role (professional_id, role) VALUES (begin_as_administrator.professional_id, 'ADMINISTRATOR');
    INSERT INTO login_account (subject, password_hash, totp_secret)
    VALUES (begin_as_administrator.subject, begin_as_administrator.password_hash, begin_as_administrator.totp_secret);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION first_administrator_awaited(bytea, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION begin_as_administrator(bytea, timestamptz, uuid, text, text, uuid, text, text, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_administrator_awaited(bytea, timestamptz) TO perspectief_app;
GRANT EXECUTE ON FUNCTION begin_as_administrator(bytea, timestamptz, uuid, text, text, uuid, text, text, text, bytea)
    TO perspectief_app;
