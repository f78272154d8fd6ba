-- A role of a covenant that means nothing to the application: somebody can have it, and it is shown; it opens no page.
CREATE TABLE own_role (
    professional_id uuid NOT NULL REFERENCES professional,
    covenant        text NOT NULL,
    role            text NOT NULL,
    name            text NOT NULL,
    PRIMARY KEY (professional_id, covenant, role)
);
ALTER TABLE own_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_role FORCE ROW LEVEL SECURITY;
GRANT SELECT ON own_role TO perspectief_app;

CREATE FUNCTION forget_own_roles() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM own_role o WHERE o.professional_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_own_roles() FROM PUBLIC;
CREATE TRIGGER own_roles_go AFTER UPDATE OF subject ON professional FOR EACH ROW
    WHEN (NEW.subject = 'withdrawn:' || NEW.id) EXECUTE FUNCTION forget_own_roles();
