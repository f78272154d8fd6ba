-- Roles that open data of persons are given by two: an administrator asks, another administrator or a process lead of the same
-- organisation confirms. A colleague can be kept out at once, keeping mandate and seats. Each of it is told to who it is about.
CREATE TABLE role_request (
    professional_id uuid PRIMARY KEY REFERENCES professional,
    roles           text[] NOT NULL CHECK (cardinality(roles) > 0),
    taken           text[] NOT NULL,    -- what goes when those come: until then nothing changes
    asked_by        uuid NOT NULL REFERENCES professional CHECK (asked_by <> professional_id),
    asked_at        timestamptz NOT NULL
);
ALTER TABLE role_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_request FORCE ROW LEVEL SECURITY;
GRANT SELECT ON role_request TO perspectief_app;

-- Who answered last what was asked for a colleague, for another who could have.
CREATE TABLE second_answer (
    professional_id uuid PRIMARY KEY REFERENCES professional,
    answered_by     uuid NOT NULL REFERENCES professional CHECK (answered_by <> professional_id),
    answered_at     timestamptz NOT NULL,
    agreed          boolean NOT NULL
);
ALTER TABLE second_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_answer FORCE ROW LEVEL SECURITY;
GRANT SELECT ON second_answer TO perspectief_app;

CREATE TABLE blocked_colleague (
    professional_id uuid PRIMARY KEY REFERENCES professional,
    blocked_by      uuid NOT NULL REFERENCES professional CHECK (blocked_by <> professional_id),
    blocked_at      timestamptz NOT NULL
);
ALTER TABLE blocked_colleague ENABLE ROW LEVEL SECURITY;
ALTER TABLE blocked_colleague FORCE ROW LEVEL SECURITY;
GRANT SELECT ON blocked_colleague TO perspectief_app;

CREATE TABLE colleague_notice (
    id              uuid PRIMARY KEY,
    professional_id uuid NOT NULL REFERENCES professional,
    what            text NOT NULL CHECK (what IN ('ADDED', 'ROLES', 'ASKED', 'REFUSED', 'ACCESS', 'BLOCKED', 'ADMITTED')),
    told_by         uuid NOT NULL REFERENCES professional,
    told_at         timestamptz NOT NULL
);
CREATE INDEX colleague_notice_professional ON colleague_notice (professional_id);
ALTER TABLE colleague_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE colleague_notice FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON colleague_notice TO perspectief_app;

-- Where an organisation is called when nobody in particular is.
CREATE TABLE organisation_desk (
    organisation_id uuid PRIMARY KEY REFERENCES organisation,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    phone           text NOT NULL CHECK (phone ~ '^[+0-9][0-9 ()-]{2,24}$'),
    hours           text NOT NULL CHECK (length(hours) <= 100),
    told_by         uuid NOT NULL REFERENCES professional,
    told_at         timestamptz NOT NULL
);
ALTER TABLE organisation_desk ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_desk FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON organisation_desk TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT ON organisation_desk
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('told_by', 'told_at');

CREATE FUNCTION opens_persons(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN role IN ('FRONTLINE', 'ATTENTION_OFFICER', 'CASE_LEAD', 'CASE_PARTNER', 'ANALYST');
CREATE FUNCTION given_outside(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN role IN ('PROCESS_LEAD', 'PRIVACY_OFFICER', 'ADMINISTRATOR');

-- Whether this one still keeps the mandates of an organisation, by what stands in the register and not by what a session says.
CREATE FUNCTION administers(who uuid, organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM professional a JOIN professional_role r ON r.professional_id = a.id AND r.role = 'ADMINISTRATOR'
                    WHERE a.id = who AND a.organisation_id = organisation
                      AND a.id NOT IN (SELECT b.professional_id FROM blocked_colleague b));
REVOKE ALL ON FUNCTION administers(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION administers(uuid, uuid) TO perspectief_app;

-- Whether who acts may confirm what the first one asked for this colleague: never the first, never the colleague.
CREATE FUNCTION seconds(who uuid, first uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN coalesce(acting_professional() NOT IN (who, first)
       AND (acts_as('ADMINISTRATOR') OR acts_as('PROCESS_LEAD'))
       AND EXISTS (SELECT FROM professional a JOIN professional_role r ON r.professional_id = a.id
                    WHERE a.id = acting_professional() AND a.organisation_id = acting_organisation()
                      AND r.role IN ('ADMINISTRATOR', 'PROCESS_LEAD') AND acts_as(r.role)
                      AND a.id NOT IN (SELECT b.professional_id FROM blocked_colleague b))
       AND EXISTS (SELECT FROM professional p
                    WHERE p.id = who AND p.organisation_id = acting_organisation() AND p.subject <> 'withdrawn:' || p.id)
       AND administers(first, acting_organisation()), false);
REVOKE ALL ON FUNCTION seconds(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seconds(uuid, uuid) TO perspectief_app;

-- Who could confirm what who acts asks for this colleague. Without anybody nothing is asked: it would wait for ever.
CREATE FUNCTION could_second(who uuid) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.id FROM professional p
     WHERE p.organisation_id = acting_organisation() AND p.id NOT IN (who, acting_professional())
       AND p.subject <> 'withdrawn:' || p.id
       AND p.id NOT IN (SELECT b.professional_id FROM blocked_colleague b)
       AND EXISTS (SELECT FROM professional_role r WHERE r.professional_id = p.id AND r.role IN ('ADMINISTRATOR', 'PROCESS_LEAD'))
$$;
REVOKE ALL ON FUNCTION could_second(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION could_second(uuid) TO perspectief_app;

-- Within the functions that give an answer.
CREATE FUNCTION keep_second_answer(who uuid, agreed boolean) RETURNS void LANGUAGE sql AS $$
    INSERT INTO second_answer AS s (professional_id, answered_by, answered_at, agreed)
    VALUES (who, acting_professional(), moment_of(NULL), keep_second_answer.agreed)
        ON CONFLICT (professional_id) DO UPDATE
           SET answered_by = excluded.answered_by, answered_at = excluded.answered_at, agreed = excluded.agreed
$$;
REVOKE ALL ON FUNCTION keep_second_answer(uuid, boolean) FROM PUBLIC;

CREATE FUNCTION tell_colleague(id uuid, who uuid, what text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM professional p WHERE p.id = who AND p.organisation_id = acting_organisation())
            OR NOT (acts_as('ADMINISTRATOR') OR acts_as('PROCESS_LEAD')) THEN
        RETURN;
    END IF;
    INSERT INTO colleague_notice (id, professional_id, what, told_by, told_at)
    VALUES (tell_colleague.id, who, tell_colleague.what, acting_professional(), moment_of(at));
END $$;
REVOKE ALL ON FUNCTION tell_colleague(uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tell_colleague(uuid, uuid, text, timestamptz) TO perspectief_app;

-- Names that are taken for another are one: capitals, a letter or digit that looks the same, and a mark between.
CREATE FUNCTION looks_like(name text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN translate(lower(name), 'i10_-', 'llo..');

-- Somebody new, without any role: those follow, each by its own rule.
CREATE FUNCTION add_colleague(id uuid, account text, name text, function text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM organisation o WHERE o.id = acting_organisation() FOR UPDATE;
    IF NOT acts_as('ADMINISTRATOR') OR NOT administers(acting_professional(), acting_organisation())
            OR NOT EXISTS (SELECT FROM could_second(add_colleague.id))
            OR account LIKE 'withdrawn:%'
            OR EXISTS (SELECT FROM professional p WHERE looks_like(p.subject) = looks_like(account)) THEN
        RETURN false;
    END IF;
    INSERT INTO professional (id, organisation_id, subject, name, function)
    VALUES (add_colleague.id, acting_organisation(), account, add_colleague.name, add_colleague.function);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION add_colleague(uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_colleague(uuid, text, text, text) TO perspectief_app;

CREATE OR REPLACE FUNCTION manages(who uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN acts_as('ADMINISTRATOR')
       AND administers(acting_professional(), acting_organisation())
       AND EXISTS (SELECT FROM professional p
                    WHERE p.id = who AND p.organisation_id = acting_organisation() AND p.subject <> 'withdrawn:' || p.id);

-- How many in the whole partnership would keep a role when this one has it no more.
CREATE FUNCTION others_with(who uuid, wanted text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN (SELECT count(*) FROM professional_role r
             WHERE r.role = wanted AND r.professional_id <> who
               AND r.professional_id NOT IN (SELECT b.professional_id FROM blocked_colleague b));
REVOKE ALL ON FUNCTION others_with(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION others_with(uuid, text) TO perspectief_app;

CREATE FUNCTION kept_out(who uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM blocked_colleague b WHERE b.professional_id = who);
REVOKE ALL ON FUNCTION kept_out(uuid) FROM PUBLIC;

-- Whether nobody else watches or decides in the place of this one: who is kept out does neither. Each organisation has its own privacy
-- officer and keeps its own mandates.
CREATE FUNCTION stands_alone(who uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM professional_role r JOIN professional p ON p.id = r.professional_id
                    WHERE r.professional_id = who AND given_outside(r.role)
                      AND NOT EXISTS (SELECT FROM professional_role o JOIN professional c ON c.id = o.professional_id
                                       WHERE o.role = r.role AND c.id <> who AND NOT kept_out(c.id)
                                         AND (r.role = 'PROCESS_LEAD' OR c.organisation_id = p.organisation_id)));
REVOKE ALL ON FUNCTION stands_alone(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION give_colleague_roles(who uuid, roles text[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- two administrators who end each other: the second is none any more; two who each end one of two process leads, of whichever
    -- organisations: the second finds the last
    PERFORM FROM organisation o ORDER BY o.id FOR UPDATE;
    IF NOT manages(who) OR who = acting_professional() THEN
        RETURN false;
    END IF;
    -- who decides on approaches, watches over data or keeps mandates is named outside these pages; what opens data of persons is
    -- asked, and given by the second
    IF EXISTS (SELECT FROM unnest(roles) AS wanted (role)
                WHERE (given_outside(wanted.role) OR opens_persons(wanted.role))
                  AND wanted.role NOT IN (SELECT r.role FROM professional_role r WHERE r.professional_id = who)) THEN
        RETURN false;
    END IF;
    -- without any of these a partnership gets stuck
    IF EXISTS (SELECT FROM professional_role r
                WHERE r.professional_id = who AND r.role <> ALL (roles) AND given_outside(r.role)
                  AND others_with(who, r.role) = 0) THEN
        RETURN false;
    END IF;
    DELETE FROM professional_role r WHERE r.professional_id = who AND r.role <> ALL (roles);
    INSERT INTO professional_role (professional_id, role) SELECT who, unnest(roles) ON CONFLICT DO NOTHING;
    RETURN true;
END $$;

-- In the place of what was asked before; nothing takes it back. What goes, goes when the other comes.
CREATE FUNCTION ask_colleague_roles(who uuid, wanted text[], gone text[], at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT manages(who) OR who = acting_professional()
            OR EXISTS (SELECT FROM unnest(wanted) AS one (role) WHERE NOT opens_persons(one.role))
            OR (cardinality(wanted) > 0 AND NOT EXISTS (SELECT FROM could_second(who))) THEN
        RETURN false;
    END IF;
    DELETE FROM role_request q WHERE q.professional_id = who;
    IF cardinality(wanted) > 0 THEN
        INSERT INTO role_request (professional_id, roles, taken, asked_by, asked_at)
        VALUES (who, wanted, gone, acting_professional(), moment_of(at));
    END IF;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION ask_colleague_roles(uuid, text[], text[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ask_colleague_roles(uuid, text[], text[], timestamptz) TO perspectief_app;

-- What was read is what is given: another request by then is another.
CREATE FUNCTION answer_role_request(who uuid, read_at timestamptz, agreed boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    asked role_request;
BEGIN
    PERFORM FROM organisation o ORDER BY o.id FOR UPDATE;
    SELECT * INTO asked FROM role_request q WHERE q.professional_id = who AND q.asked_at = read_at FOR UPDATE;
    IF NOT FOUND OR NOT seconds(who, asked.asked_by) THEN
        RETURN false;
    END IF;
    -- the last of the partnership keeps it, whoever agreed
    IF agreed AND EXISTS (SELECT FROM professional_role r
                           WHERE r.professional_id = who AND r.role = ANY (asked.taken) AND given_outside(r.role)
                             AND others_with(who, r.role) = 0) THEN
        RETURN false;
    END IF;
    IF agreed THEN
        DELETE FROM professional_role r WHERE r.professional_id = who AND r.role = ANY (asked.taken);
        INSERT INTO professional_role (professional_id, role) SELECT who, unnest(asked.roles) ON CONFLICT DO NOTHING;
    END IF;
    DELETE FROM role_request q WHERE q.professional_id = who;
    PERFORM keep_second_answer(who, agreed);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION answer_role_request(uuid, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_role_request(uuid, timestamptz, boolean) TO perspectief_app;

CREATE FUNCTION block_colleague(who uuid, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM organisation o ORDER BY o.id FOR UPDATE;
    IF NOT manages(who) OR who = acting_professional() OR stands_alone(who) THEN
        RETURN false;
    END IF;
    INSERT INTO blocked_colleague (professional_id, blocked_by, blocked_at) VALUES (who, acting_professional(), moment_of(at))
        ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION block_colleague(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION block_colleague(uuid, timestamptz) TO perspectief_app;

CREATE FUNCTION admit_colleague(who uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT manages(who) OR who = acting_professional() THEN
        RETURN false;
    END IF;
    DELETE FROM blocked_colleague b WHERE b.professional_id = who;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION admit_colleague(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_colleague(uuid) TO perspectief_app;

-- What was asked for somebody who left is asked for nobody.
CREATE FUNCTION forget_role_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM role_request q WHERE q.professional_id = NEW.id;
    DELETE FROM colleague_notice n WHERE n.professional_id = NEW.id;
    DELETE FROM blocked_colleague b WHERE b.professional_id = NEW.id;
    DELETE FROM second_answer s WHERE s.professional_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_role_request() FROM PUBLIC;
CREATE TRIGGER request_goes AFTER UPDATE OF subject ON professional FOR EACH ROW
    WHEN (NEW.subject = 'withdrawn:' || NEW.id) EXECUTE FUNCTION forget_role_request();

-- Whose mandate was withdrawn: what waited for that one waits for colleagues with the same work.
CREATE FUNCTION has_left(who uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM professional p WHERE p.id = who AND p.subject = 'withdrawn:' || p.id);

-- Whether who acts is this one, or stands in: the replacement of who is away today, and any colleague of who left.
CREATE FUNCTION stands_in_for(whose uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(acting_professional() = whose OR has_left(whose)
       OR EXISTS (SELECT FROM absence a
                   WHERE a.professional_id = whose AND a.replacement_id = acting_professional()
                     AND (acting_now() AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN a.from_day AND a.until_day), false);

-- Roles that wait for a second person: of one colleague, and all that who acts may confirm. Whoever asks, asks as themselves.
CREATE FUNCTION role_request_of(who uuid) RETURNS TABLE (roles text[], taken text[], asked_by uuid, asked_at timestamptz)
    LANGUAGE sql STABLE AS $$
    SELECT q.roles, q.taken, q.asked_by, q.asked_at FROM role_request q WHERE q.professional_id = who
$$;
CREATE FUNCTION role_requests_to_second() RETURNS TABLE (who uuid) LANGUAGE sql STABLE AS $$
    SELECT q.professional_id FROM role_request q WHERE seconds(q.professional_id, q.asked_by)
$$;
CREATE FUNCTION role_requests_of(organisation uuid) RETURNS TABLE (who uuid, roles text[]) LANGUAGE sql STABLE AS $$
    SELECT q.professional_id, q.roles FROM role_request q JOIN professional p ON p.id = q.professional_id
     WHERE p.organisation_id = organisation
$$;
CREATE FUNCTION second_answer_of(who uuid) RETURNS TABLE (answered_by uuid, answered_at timestamptz, agreed boolean)
    LANGUAGE sql STABLE AS $$
    SELECT s.answered_by, s.answered_at, s.agreed FROM second_answer s WHERE s.professional_id = who
$$;
CREATE FUNCTION colleague_notices() RETURNS TABLE (what text, told_by uuid, told_at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT n.what, n.told_by, n.told_at FROM colleague_notice n WHERE n.professional_id = acting_professional()
     ORDER BY n.told_at DESC, n.id
$$;
CREATE FUNCTION colleague_notices_read(until timestamptz) RETURNS void LANGUAGE sql AS $$
    DELETE FROM colleague_notice n WHERE n.professional_id = acting_professional() AND n.told_at <= until
$$;
