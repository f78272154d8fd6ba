-- The application may look at the hash of one system whose id it knows, to hold a secret against it; never at all of them, and
-- no longer with a connection of the owner.
CREATE FUNCTION machine_client_secret_hash(client uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    RETURN (SELECT c.secret_hash FROM public.machine_client c WHERE c.id = client AND c.ended_at IS NULL);
REVOKE ALL ON FUNCTION machine_client_secret_hash(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION machine_client_secret_hash(uuid) TO perspectief_app;
