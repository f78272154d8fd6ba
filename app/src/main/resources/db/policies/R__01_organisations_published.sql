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
