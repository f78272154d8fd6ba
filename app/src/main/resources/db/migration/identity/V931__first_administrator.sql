-- As in V871, with the mandate made by the module that has mandates.
CREATE OR REPLACE FUNCTION first_administrator_awaited(code bytea, at timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM first_administrator WHERE code_hash = code AND expires_at > at) AND nobody_has_a_mandate();

CREATE OR REPLACE FUNCTION begin_as_administrator(code bytea, at timestamptz, organisation_id uuid, partner text,
        organisation_name text, professional_id uuid, subject text, name text, password_hash text, totp_secret bytea)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    LOCK TABLE first_administrator IN EXCLUSIVE MODE;
    IF NOT first_administrator_awaited(code, at) THEN
        RETURN false;
    END IF;
    DELETE FROM first_administrator;
    PERFORM mandate_first_administrator(organisation_id, partner, organisation_name, professional_id, subject, name);
    INSERT INTO login_account (subject, password_hash, totp_secret)
    VALUES (begin_as_administrator.subject, begin_as_administrator.password_hash, begin_as_administrator.totp_secret);
    RETURN true;
END $$;
