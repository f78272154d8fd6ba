-- An account that no mandate uses any more goes, whoever asks: nobody can come in with it.
CREATE FUNCTION end_account_without_mandate(account text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM published_professional p WHERE p.subject = account) THEN
        RETURN false;
    END IF;
    DELETE FROM login_account l WHERE l.subject = account;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION end_account_without_mandate(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_account_without_mandate(text) TO perspectief_app;
