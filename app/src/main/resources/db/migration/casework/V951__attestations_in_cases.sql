ALTER TABLE attestation ADD FOREIGN KEY (case_id) REFERENCES case_file ON DELETE CASCADE;

-- The own organisation, who leads the case, and whoever may know that the one who recorded it is at the table; of these
-- only who may know how the condition stands.
CREATE POLICY attestation_in_case_seen ON attestation FOR SELECT USING (
    acts_in_any(known_to)
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = attestation.case_id
                       AND (attestation.organisation_id = (SELECT acting_organisation())
                            OR c.case_lead_id IN ((SELECT acting_reader()), attestation.recorded_by)
                            OR (c.lead_organisation_id = (SELECT acting_organisation()) AND acts_as('PROCESS_LEAD'))
                            OR attestation.recorded_by IN (SELECT s.professional_id FROM seat s
                                                            WHERE s.case_id = attestation.case_id))));
CREATE POLICY attestation_in_case_made ON attestation FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND ended_at IS NULL AND acts_as(recorded_as) AND acts_in_any(known_to)
    AND (of_giver IS NULL OR of_giver = organisation_id)
    AND (item_id IS NULL OR item_id IN (SELECT i.id FROM item i
                                         WHERE i.id = attestation.item_id AND i.case_id = attestation.case_id
                                           AND i.organisation_id = attestation.organisation_id))
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = attestation.case_id
                       AND (attestation.recorded_as <> 'CASE_LEAD' OR c.case_lead_id = attestation.recorded_by)));
CREATE POLICY attestation_in_case_ended ON attestation FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND acts_in_any(known_to)
    AND case_id IN (SELECT c.id FROM case_file c WHERE c.id = attestation.case_id))
    WITH CHECK (ended_by = (SELECT acting_reader()));

-- What a decision looks at, of cases that whoever decides may see: also what that one may not know of, because the wall is
-- of the same facts for everybody.
CREATE FUNCTION attested_in_cases(cases uuid[]) RETURNS SETOF attestation
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.* FROM attestation a
     WHERE a.case_id = ANY (cases) AND a.ended_at IS NULL AND NOT attestation_replaced(a)
       AND a.case_id IN (SELECT c.id FROM case_file c WHERE c.id = a.case_id AND c.regime = a.covenant) $$;
REVOKE ALL ON FUNCTION attested_in_cases(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attested_in_cases(uuid[]) TO perspectief_app;

-- Who has an action that is open, and no word of it.
CREATE POLICY plan_action_decided ON plan_action FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL OR (SELECT reviews_shares()));
CREATE FUNCTION acting_in_cases(cases uuid[]) RETURNS TABLE (case_id uuid, owner_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT p.case_id, p.owner_id FROM plan_action p
     WHERE p.case_id = ANY (cases) AND p.finished_at IS NULL
       AND p.case_id IN (SELECT c.id FROM case_file c WHERE c.id = p.case_id) $$;
REVOKE ALL ON FUNCTION acting_in_cases(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_in_cases(uuid[]) TO perspectief_app;
