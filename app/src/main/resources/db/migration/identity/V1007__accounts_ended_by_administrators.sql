-- As in V949, by an administrator or a command of the owner: whether an account is left over is not for everybody to find out.
CREATE OR REPLACE FUNCTION end_account_without_mandate(account text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (session_user = 'perspectief_app' AND NOT acts_as('ADMINISTRATOR'))
        OR EXISTS (SELECT FROM published_professional p WHERE p.subject = account) THEN
        RETURN false;
    END IF;
    DELETE FROM login_account l WHERE l.subject = account;
    RETURN FOUND;
END $$;
