-- Policies stand in db/policies, each once, and are made anew whenever a file there changes. Such a file begins by forgetting
-- what its tables have, so that nothing of an older version is left.
CREATE FUNCTION forget_policies(VARIADIC tables text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    old record;
BEGIN
    FOR old IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' AND tablename = ANY (tables) LOOP
        EXECUTE format('DROP POLICY %I ON public.%I', old.policyname, old.tablename);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION forget_policies(text[]) FROM PUBLIC;
