-- Who has an action that is open, and no word of it.
CREATE FUNCTION acting_in_cases(cases uuid[]) RETURNS TABLE (case_id uuid, owner_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT p.case_id, p.owner_id FROM plan_action p
     WHERE p.case_id = ANY (cases) AND p.finished_at IS NULL
       AND p.case_id IN (SELECT c.id FROM case_file c WHERE c.id = p.case_id) $$;
REVOKE ALL ON FUNCTION acting_in_cases(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_in_cases(uuid[]) TO perspectief_app;
