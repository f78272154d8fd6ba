-- The administrator of an organisation changes and ends mandates of colleagues on a page. The application has no right to these
-- tables: these functions do no more than that, for who is an administrator still, of the own organisation, and never of oneself,
-- so that an administrator is always left.
CREATE FUNCTION manages(who uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN acts_as('ADMINISTRATOR')
       AND EXISTS (SELECT FROM professional a JOIN professional_role r ON r.professional_id = a.id AND r.role = 'ADMINISTRATOR'
                    WHERE a.id = acting_professional() AND a.organisation_id = acting_organisation())
       AND EXISTS (SELECT FROM professional p
                    WHERE p.id = who AND p.organisation_id = acting_organisation() AND p.subject <> 'withdrawn:' || p.id);
REVOKE ALL ON FUNCTION manages(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION manages(uuid) TO perspectief_app;

CREATE FUNCTION give_colleague_roles(who uuid, roles text[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- two administrators who end each other: the second is none any more
    PERFORM FROM organisation o WHERE o.id = acting_organisation() FOR UPDATE;
    IF NOT manages(who) OR who = acting_professional() THEN
        RETURN false;
    END IF;
    -- who decides on approaches, watches over data or keeps mandates is named with a second person, outside these pages
    IF EXISTS (SELECT FROM unnest(roles) AS wanted (role)
                WHERE wanted.role IN ('PROCESS_LEAD', 'PRIVACY_OFFICER', 'ADMINISTRATOR')
                  AND wanted.role NOT IN (SELECT r.role FROM professional_role r WHERE r.professional_id = who)) THEN
        RETURN false;
    END IF;
    DELETE FROM professional_role r WHERE r.professional_id = who AND r.role <> ALL (roles);
    INSERT INTO professional_role (professional_id, role) SELECT who, unnest(roles) ON CONFLICT DO NOTHING;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION give_colleague_roles(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_colleague_roles(uuid, text[]) TO perspectief_app;

CREATE FUNCTION end_colleague(who uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT give_colleague_roles(who, '{}') THEN
        RETURN false;
    END IF;
    UPDATE professional p SET subject = 'withdrawn:' || p.id WHERE p.id = who;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION end_colleague(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_colleague(uuid) TO perspectief_app;
