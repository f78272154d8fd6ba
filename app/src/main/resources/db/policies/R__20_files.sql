SELECT forget_policies('file', 'file_participant');

-- What leads_as may be for who acts to see it as one of the leading organisation.
CREATE OR REPLACE FUNCTION leading_roles() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(coalesce(current_setting('perspectief.roles', true), ''), ',') || 'ANYONE'::text;

-- Participants ask no other table; files ask participants; whatever hangs on a file asks acting_in_file.
CREATE POLICY file_participant_seen ON file_participant FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (professional_id = (SELECT acting_reader()) AND (until IS NULL OR until > (SELECT acting_now())))
        OR (lead_id = (SELECT acting_reader()) AND (leads_as = 'NOBODY' OR (SELECT acts_as('CASE_LEAD'))))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND leads_as = ANY ((SELECT leading_roles())::text[]))));

-- THE WALL: whoever keeps it; the leading organisation, in the role that leads; the organisation that brought it; and who takes
-- part, for as long as that lasts. In which files somebody takes part is a short list, made once for a question.
CREATE POLICY file_seen ON file FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (lead_id = (SELECT acting_reader()) AND (leads_as = 'NOBODY' OR (SELECT acts_as('CASE_LEAD'))))
        OR (organisation_id = (SELECT acting_organisation()) AND leads_as = ANY ((SELECT leading_roles())::text[]))
        OR brought_by = (SELECT acting_organisation())
        OR id IN (SELECT p.file_id FROM file_participant p
                   WHERE p.professional_id = (SELECT acting_reader())
                     AND (p.until IS NULL OR p.until > (SELECT acting_now())))));
CREATE POLICY file_opened ON file FOR INSERT WITH CHECK (
    (SELECT acting_reader()) IS NOT NULL
    AND (organisation_id = (SELECT acting_organisation()) OR brought_by = (SELECT acting_organisation())));
CREATE POLICY file_moved ON file FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL
    AND ((lead_id = (SELECT acting_reader()) AND (leads_as = 'NOBODY' OR (SELECT acts_as('CASE_LEAD'))))
         OR (organisation_id = (SELECT acting_organisation()) AND leads_as = ANY ((SELECT leading_roles())::text[]))));
-- Of close_file: the owner of the tables sees a file only while a trigger runs.
CREATE POLICY file_goes_with_what_it_is_of ON file FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);

-- Of takes_part and no_longer_takes_part: the owner of the tables finds and writes who takes part only while a trigger runs.
-- Of part_of: the own ones.
CREATE POLICY file_participant_own ON file_participant FOR SELECT TO CURRENT_USER
    USING (professional_id = (SELECT acting_professional()));
CREATE POLICY file_participant_follows ON file_participant FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);
-- For triggers on what gives somebody a part in a file, and on its end: nobody takes part for another reason. Of the application's
-- role nobody calls them.
CREATE OR REPLACE FUNCTION takes_part(of_file uuid, who uuid, may_give boolean, until_then timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO file_participant AS p (file_id, professional_id, gives, until, lead_organisation_id, leads_as, lead_id)
    SELECT f.id, who, may_give, until_then, f.organisation_id, f.leads_as, f.lead_id FROM file f WHERE f.id = of_file
        ON CONFLICT (file_id, professional_id) DO UPDATE SET gives = excluded.gives, until = excluded.until
$$;
REVOKE ALL ON FUNCTION takes_part(uuid, uuid, boolean, timestamptz) FROM PUBLIC;
CREATE OR REPLACE FUNCTION no_longer_takes_part(of_file uuid, who uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DELETE FROM file_participant WHERE file_id = of_file AND professional_id = who
$$;
REVOKE ALL ON FUNCTION no_longer_takes_part(uuid, uuid) FROM PUBLIC;

-- The file, when who acts may see what hangs on it, and otherwise no row; and in what capacity:
--   keeps    it is theirs, whatever their organisation; where a role leads the file, as long as they are a case lead
--   leads    their organisation leads it, and they have the role that leads
--   governs  they keep it, or lead it
--   gives    they take part in it and may give in it
-- with who keeps it, and under which covenant it lives.
-- In FROM, with the id of the row at hand, PostgreSQL puts it in the place of the call: one look-up in an index.
CREATE OR REPLACE FUNCTION acting_in_file(of_file uuid)
    RETURNS TABLE (id uuid, keeps boolean, leads boolean, governs boolean, gives boolean, kept_by uuid, regime text)
    LANGUAGE sql STABLE AS $$
    SELECT f.id,
           f.lead_id = (SELECT acting_reader()) AND (f.leads_as = 'NOBODY' OR (SELECT acts_as('CASE_LEAD'))),
           f.organisation_id = (SELECT acting_organisation()) AND f.leads_as = ANY ((SELECT leading_roles())::text[]),
           (f.lead_id = (SELECT acting_reader()) AND (f.leads_as = 'NOBODY' OR (SELECT acts_as('CASE_LEAD'))))
               OR (f.organisation_id = (SELECT acting_organisation()) AND f.leads_as = ANY ((SELECT leading_roles())::text[])),
           f.id IN (SELECT p.file_id FROM file_participant p
                     WHERE p.file_id = f.id AND p.professional_id = (SELECT acting_reader()) AND p.gives
                       AND (p.until IS NULL OR p.until > (SELECT acting_now()))),
           f.lead_id,
           f.regime
      FROM file f WHERE f.id = of_file
$$;

-- The files in which who acts takes part, for as long as that lasts: few, and made once for a question.
CREATE OR REPLACE FUNCTION taking_part_in() RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT p.file_id FROM file_participant p
     WHERE p.professional_id = (SELECT acting_reader()) AND (p.until IS NULL OR p.until > (SELECT acting_now()))
$$;

-- The organisation that leads a file that who acts sees.
CREATE OR REPLACE FUNCTION leads_file(of_file uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT f.organisation_id FROM file f WHERE f.id = of_file
$$;
-- In which files somebody takes part, for functions that look the way a review looks and know who acts.
CREATE OR REPLACE FUNCTION part_of(who uuid) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.file_id FROM file_participant p
     WHERE p.professional_id = who AND who = acting_professional() AND (p.until IS NULL OR p.until > acting_now())
$$;
REVOKE ALL ON FUNCTION part_of(uuid) FROM PUBLIC;
