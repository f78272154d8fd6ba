-- What other modules may ask of this one in SQL. The columns of a published view are an interface: others may come behind them.
CREATE OR REPLACE VIEW published_organisation AS SELECT id, partner, name, short_name, domain FROM organisation;
CREATE OR REPLACE VIEW published_professional AS SELECT id, organisation_id, subject, name, function FROM professional;
CREATE OR REPLACE VIEW published_role AS SELECT professional_id, role FROM professional_role;
CREATE OR REPLACE VIEW published_neighbourhood AS SELECT code, name, focus FROM neighbourhood;
GRANT SELECT ON published_organisation, published_professional, published_role, published_neighbourhood TO perspectief_app;

-- Whether somebody may hold what is given in a role: by the roles that their organisation gives them now. Whoever left has none.
-- A seat as partner of a case is for everybody whose work is with young people.
CREATE OR REPLACE FUNCTION may_hold(who uuid, held_as text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM published_role r
                    WHERE r.professional_id = who
                      AND (r.role = held_as
                           OR (held_as = 'CASE_PARTNER' AND r.role IN ('FRONTLINE', 'ATTENTION_OFFICER', 'CASE_LEAD'))))
$$;

-- Whether who acts is this one, or stands in: the replacement of who is away today, and any colleague of who left or of who has no
-- role any more that works with young people. What waited for that one is nobody's otherwise.
CREATE OR REPLACE FUNCTION stands_in_for(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(acting_professional() = whose OR has_left(whose)
       OR NOT EXISTS (SELECT FROM published_role r
                       WHERE r.professional_id = whose
                         AND r.role IN ('FRONTLINE', 'ATTENTION_OFFICER', 'CASE_PARTNER', 'CASE_LEAD', 'PROCESS_LEAD'))
       OR EXISTS (SELECT FROM absence a
                   WHERE a.professional_id = whose AND a.replacement_id = acting_professional()
                     AND (acting_now() AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN a.from_day AND a.until_day), false)
$$;
-- Of one organisation, all for whom who acts is or stands in: asked once for a list, and not for each row.
CREATE OR REPLACE FUNCTION stood_in_for(employer uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(p.id), '{}') FROM published_professional p
     WHERE p.organisation_id = employer AND stands_in_for(p.id)
$$;
REVOKE ALL ON FUNCTION stands_in_for(uuid), stood_in_for(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stands_in_for(uuid), stood_in_for(uuid) TO perspectief_app;

-- Whether somebody works for an organisation.
CREATE OR REPLACE FUNCTION works_for(who uuid, employer uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM published_professional p WHERE p.id = who AND p.organisation_id = employer)
$$;

-- Whether two mandates are of one login: somebody who works for two organisations is one person.
CREATE OR REPLACE FUNCTION same_account(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM published_professional a JOIN published_professional b ON b.subject = a.subject
                    WHERE a.id = one AND b.id = other)
$$;

-- Whether two mandates are of two persons. Of one that was withdrawn nobody knows any more whose it was, so of that it is not said.
CREATE OR REPLACE FUNCTION two_people(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM published_professional a JOIN published_professional b ON b.subject <> a.subject
                    WHERE a.id = one AND b.id = other
                      AND a.subject <> 'withdrawn:' || a.id AND b.subject <> 'withdrawn:' || b.id)
$$;

-- Who is away and who replaces them, while both may sit at a table. Whoever asks, asks as themselves.
CREATE OR REPLACE VIEW published_absence WITH (security_invoker = true) AS
    SELECT a.professional_id, a.replacement_id, a.from_day, a.until_day FROM absence a
     WHERE may_hold(a.professional_id, 'CASE_PARTNER') AND may_hold(a.replacement_id, 'CASE_PARTNER');
GRANT SELECT ON published_absence TO perspectief_app;
