SELECT forget_policies('case_file', 'case_phase', 'seat', 'need', 'plan_action', 'supplied_item');

-- A header, which every page of a list reads by the hundred: seen by who sees its file (a test compares), told by its own
-- columns and by the short list of files that somebody takes part in.
CREATE POLICY case_file_seen ON case_file FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        case_lead_id = (SELECT acting_reader())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR id IN (SELECT t.id FROM taking_part_in() t)));
CREATE POLICY case_file_opened ON case_file FOR INSERT WITH CHECK (
    opened_by = (SELECT acting_reader()) AND lead_organisation_id = (SELECT acting_organisation())
    AND (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY case_file_kept ON case_file FOR UPDATE USING (
    id IN (SELECT f.id FROM acting_in_file(case_file.id) f WHERE f.governs))
    WITH CHECK (id IN (SELECT f.id FROM acting_in_file(case_file.id) f WHERE f.governs AND f.kept_by = case_file.case_lead_id));
-- What a review looks at: headers, seats and transfers of cases, none of which holds a name or a story.
CREATE POLICY case_file_reviewed ON case_file FOR SELECT USING ((SELECT reviews_shares()));

CREATE POLICY case_phase_seen ON case_phase FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_phase.case_id) f) OR (SELECT reviews_shares()));
CREATE POLICY case_phase_entered ON case_phase FOR INSERT WITH CHECK (
    entered_by = (SELECT acting_reader())
    AND case_id IN (SELECT f.id FROM acting_in_file(case_phase.case_id) f WHERE f.governs));

-- A participant sees the own seat while it lasts, and those of others only when the participant may give to them.
CREATE POLICY seat_seen ON seat FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (professional_id = (SELECT acting_reader()) AND ended_at IS NULL
            AND (until IS NULL OR until > (SELECT acting_now())))
        OR case_id IN (SELECT f.id FROM acting_in_file(seat.case_id) f
                        WHERE f.keeps OR f.leads
                           OR (f.gives AND seat.ended_at IS NULL
                               AND (seat.until IS NULL OR seat.until > (SELECT acting_now()))))));
CREATE POLICY seat_given ON seat FOR INSERT WITH CHECK (
    case_id IN (SELECT f.id FROM acting_in_file(seat.case_id) f WHERE f.governs));
CREATE POLICY seat_ended ON seat FOR UPDATE USING (
    case_id IN (SELECT f.id FROM acting_in_file(seat.case_id) f WHERE f.governs));
CREATE POLICY seat_reviewed ON seat FOR SELECT USING ((SELECT reviews_shares()));

CREATE POLICY need_seen ON need FOR SELECT USING (
    organisation_id = (SELECT acting_organisation())
    AND case_id IN (SELECT f.id FROM acting_in_file(need.case_id) f
                     WHERE need.recorded_by = (SELECT acting_reader()) OR f.keeps OR f.leads));
CREATE POLICY need_recorded ON need FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND case_id IN (SELECT f.id FROM acting_in_file(need.case_id) f));
-- Of reviewed_needs: the owner looks, for a review only.
CREATE POLICY need_reviewed ON need FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));

CREATE POLICY plan_action_seen ON plan_action FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(plan_action.case_id) f
                 WHERE plan_action.owner_id = (SELECT acting_reader()) OR f.keeps OR f.leads));
CREATE POLICY plan_action_given ON plan_action FOR INSERT WITH CHECK (
    given_by = (SELECT acting_reader())
    AND case_id IN (SELECT f.id FROM acting_in_file(plan_action.case_id) f WHERE f.governs));
CREATE POLICY plan_action_kept ON plan_action FOR UPDATE USING (
    case_id IN (SELECT f.id FROM acting_in_file(plan_action.case_id) f
                 WHERE plan_action.owner_id = (SELECT acting_reader()) OR f.governs));

CREATE POLICY supplied_item_seen ON supplied_item FOR SELECT USING (
    (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL)
    OR (SELECT reviews_shares()));
CREATE POLICY supplied_item_told ON supplied_item FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND item_id IN (SELECT i.id FROM held_item(supplied_item.item_id) i)
    AND case_id IN (SELECT f.id FROM acting_in_file(supplied_item.case_id) f));
-- Of acting_in_cases: the owner looks who has an action that is open.
CREATE POLICY plan_action_decided ON plan_action FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL OR (SELECT reviews_shares()));
