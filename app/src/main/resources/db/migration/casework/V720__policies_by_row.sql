-- As in V700: the same walls, asked by row.
ALTER POLICY item_seen ON item USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR recorded_by = (SELECT acting_reader())
                 OR case_id IN (SELECT c.id FROM case_file c WHERE c.id = item.case_id)))
        OR id IN (
            SELECT d.item_id FROM disclosure d
             WHERE d.item_id = item.id
               AND d.receiver_organisation_id = (SELECT acting_organisation())
               AND (d.receiver_professional_id = (SELECT acting_reader())
                    OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
               AND d.purpose = (SELECT acting_purpose())
               AND d.withdrawn_at IS NULL
               AND d.given_at <= (SELECT acting_now())
               AND d.expires_at > (SELECT acting_now())
               AND (d.giver, d.receiver, d.category, d.purpose, d.phase)
                   IN (SELECT f.giver, f.receiver, f.category, f.purpose, f.phase FROM allowed_flow f
                        WHERE f.receiver = (SELECT acting_partner())))));

ALTER POLICY disclosure_seen ON disclosure USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (giver_organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR given_by = (SELECT acting_reader())
                 OR case_id IN (SELECT c.id FROM case_file c WHERE c.id = disclosure.case_id)))
        OR (receiver_organisation_id = (SELECT acting_organisation())
            AND (receiver_professional_id = (SELECT acting_reader())
                 OR (receiver_professional_id IS NULL AND acts_as(receiver_role))))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR case_id IN (SELECT c.id FROM case_file c
                        WHERE c.id = disclosure.case_id AND c.case_lead_id = (SELECT acting_reader()))));

ALTER POLICY disclosure_ended ON disclosure USING (
    (SELECT acting_reader()) IS NOT NULL
    AND (giver_organisation_id = (SELECT acting_organisation())
         OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
         OR case_id IN (SELECT c.id FROM case_file c
                        WHERE c.id = disclosure.case_id AND c.case_lead_id = (SELECT acting_reader()))));

ALTER POLICY case_phase_seen ON case_phase USING (
    case_id IN (SELECT c.id FROM case_file c WHERE c.id = case_phase.case_id));

ALTER POLICY case_phase_entered ON case_phase WITH CHECK (
    entered_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = case_phase.case_id AND c.lead_organisation_id = (SELECT acting_organisation())
                       AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD'))));

ALTER POLICY need_seen ON need USING (
    organisation_id = (SELECT acting_organisation())
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = need.case_id
                       AND (need.recorded_by = (SELECT acting_reader()) OR c.case_lead_id = (SELECT acting_reader())
                        OR (c.lead_organisation_id = (SELECT acting_organisation()) AND acts_as('PROCESS_LEAD')))));

ALTER POLICY need_recorded ON need WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c WHERE c.id = need.case_id));

ALTER POLICY plan_action_seen ON plan_action USING (
    case_id IN (SELECT c.id FROM case_file c
                 WHERE c.id = plan_action.case_id
                   AND (plan_action.owner_id = (SELECT acting_reader()) OR c.case_lead_id = (SELECT acting_reader())
                    OR (c.lead_organisation_id = (SELECT acting_organisation()) AND acts_as('PROCESS_LEAD')))));

ALTER POLICY plan_action_given ON plan_action WITH CHECK (
    given_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = plan_action.case_id AND c.lead_organisation_id = (SELECT acting_organisation())
                       AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD'))));

ALTER POLICY plan_action_kept ON plan_action USING (
    case_id IN (SELECT c.id FROM case_file c
                 WHERE c.id = plan_action.case_id
                   AND (plan_action.owner_id = (SELECT acting_reader())
                    OR (c.lead_organisation_id = (SELECT acting_organisation())
                        AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD'))))));

-- The table of one case, and the foreign keys that an item is destroyed along.
CREATE INDEX seat_case ON seat (case_id);
CREATE INDEX plan_action_item ON plan_action (item_id);
CREATE INDEX plan_action_result ON plan_action (result_item_id) WHERE result_item_id IS NOT NULL;
