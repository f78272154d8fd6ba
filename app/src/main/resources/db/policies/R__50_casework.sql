SELECT forget_policies('case_file', 'case_phase', 'seat', 'need', 'plan_action', 'supplied_item', 'case_report', 'case_handover',
    'seat_leave');

-- A header, which every page of a list reads by the hundred: seen by who sees its file (a test compares), told by its own
-- columns and by the short list of files that somebody takes part in.
CREATE POLICY case_file_seen ON case_file FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (case_lead_id = (SELECT acting_reader()) AND (SELECT acts_as('CASE_LEAD')))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR id IN (SELECT t.id FROM taking_part_in() t)));
-- Of a referral that was decided on a personal approach for the same young person; of none where a case goes on as another.
CREATE POLICY case_file_opened ON case_file FOR INSERT WITH CHECK (
    opened_by = (SELECT acting_reader()) AND lead_organisation_id = (SELECT acting_organisation())
    AND (SELECT acts_as('PROCESS_LEAD'))
    AND (referral_id IS NULL
         OR subject_id IN (SELECT r.subject_id FROM approached_after(case_file.referral_id) r)));
CREATE POLICY case_file_kept ON case_file FOR UPDATE USING (
    id IN (SELECT f.id FROM acting_in_file(case_file.id) f WHERE f.governs))
    WITH CHECK (id IN (SELECT f.id FROM acting_in_file(case_file.id) f WHERE f.governs AND f.kept_by = case_file.case_lead_id));
-- What a review looks at: headers, seats and transfers of cases, none of which holds a name or a story.
CREATE POLICY case_file_reviewed ON case_file FOR SELECT USING ((SELECT reviews_shares()));

-- Of destroy_old_cases, by the daily review: closed, and opened five years ago.
CREATE POLICY case_file_old ON case_file FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND phase = 'shielded' AND opened_at < (SELECT acting_now()) - interval '5 years')
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_cases() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM case_file c
     WHERE reviews_shares() AND c.phase = 'shielded' AND c.opened_at < acting_now() - interval '5 years';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_cases() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_cases() TO perspectief_app;

CREATE POLICY case_phase_seen ON case_phase FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_phase.case_id) f) OR (SELECT reviews_shares()));
-- Of note_phase: a row follows its case.
CREATE POLICY case_phase_follows ON case_phase FOR INSERT TO CURRENT_USER WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- A participant sees the own seat while it lasts, and those of others only when the participant may give to them.
CREATE POLICY seat_seen ON seat FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (professional_id = (SELECT acting_reader()) AND ended_at IS NULL
            AND (until IS NULL OR until > (SELECT acting_now())))
        OR case_id IN (SELECT f.id FROM acting_in_file(seat.case_id) f
                        WHERE f.keeps OR f.leads
                           OR (f.gives AND seat.ended_at IS NULL
                               AND (seat.until IS NULL OR seat.until > (SELECT acting_now()))))));
-- For somebody of the organisation that the row says, who may hold it; that of the lead for the lead.
CREATE POLICY seat_given ON seat FOR INSERT WITH CHECK (
    ended_at IS NULL AND ended_by IS NULL AND may_hold(professional_id, role)
    AND (role <> 'CASE_LEAD' OR professional_id = case_lead_id)
    AND works_for(professional_id, organisation_id)
    AND case_id IN (SELECT f.id FROM acting_in_file(seat.case_id) f WHERE f.governs));
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
-- To somebody at the table, about an own item, and not ended yet.
CREATE POLICY plan_action_given ON plan_action FOR INSERT WITH CHECK (
    given_by = (SELECT acting_reader()) AND result IS NULL AND finished_by IS NULL AND result_item_id IS NULL
    AND item_id IN (SELECT i.id FROM held_item(plan_action.item_id) i)
    AND case_id IN (SELECT s.case_id FROM seat s
                     WHERE s.case_id = plan_action.case_id AND s.professional_id = plan_action.owner_id
                       AND s.organisation_id = plan_action.owner_organisation_id AND s.ended_at IS NULL
                       AND (s.until IS NULL OR s.until > (SELECT acting_now())))
    AND case_id IN (SELECT f.id FROM acting_in_file(plan_action.case_id) f WHERE f.governs));
CREATE POLICY plan_action_kept ON plan_action FOR UPDATE USING (
    case_id IN (SELECT f.id FROM acting_in_file(plan_action.case_id) f
                 WHERE plan_action.owner_id = (SELECT acting_reader()) OR f.governs));

CREATE POLICY supplied_item_seen ON supplied_item FOR SELECT USING (
    (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
        AND case_id IN (SELECT f.id FROM acting_in_file(supplied_item.case_id) f))
    OR (SELECT reviews_shares()));
CREATE POLICY supplied_item_told ON supplied_item FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND item_id IN (SELECT i.id FROM held_item(supplied_item.item_id) i)
    AND case_id IN (SELECT f.id FROM acting_in_file(supplied_item.case_id) f));
-- Of acting_in_cases: the owner looks who has an action that is open.
CREATE POLICY plan_action_decided ON plan_action FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL OR (SELECT reviews_shares()));

-- Who reported is for who has to call her: the case lead and the leading process leads. Nobody else at the table.
CREATE POLICY case_report_seen ON case_report FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_report.case_id) f WHERE f.keeps OR f.leads));
-- Of the referral that was decided on a personal approach and that its case came of: who made it, and on which day.
CREATE POLICY case_report_kept ON case_report FOR INSERT WITH CHECK (
    called_at IS NULL AND called_by IS NULL AND open
    AND case_id IN (SELECT c.id FROM case_file c JOIN approached_after(case_report.referral_id) r ON r.subject_id = c.subject_id
                     WHERE c.id = case_report.case_id AND c.referral_id = case_report.referral_id
                       AND r.reporter_id = case_report.reporter_id
                       AND r.reporter_organisation_id = case_report.reporter_organisation_id
                       AND r.referred_on = case_report.referred_on)
    AND case_id IN (SELECT f.id FROM acting_in_file(case_report.case_id) f
                     WHERE f.leads AND f.kept_by = case_report.case_lead_id));
CREATE POLICY case_report_called ON case_report FOR UPDATE USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_report.case_id) f WHERE f.keeps OR f.leads))
    WITH CHECK (called_by IS NULL OR called_by = (SELECT acting_reader()));
-- Of reported_case: the owner looks for the organisation that reported, and sees the row and not the case.
CREATE POLICY case_report_reported ON case_report FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL AND reporter_organisation_id = (SELECT acting_organisation()));
-- Of follow_report and report_goes_on: a row follows its case.
CREATE POLICY case_report_follows ON case_report TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Whether the case that came of a referral of the acting organisation is open, also as the one that it went on as, and who leads
-- it while it is.
CREATE OR REPLACE FUNCTION reported_case(of_case uuid) RETURNS TABLE (open boolean, case_lead_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT r.open, CASE WHEN r.open THEN r.case_lead_id END
      FROM case_report asked JOIN case_report r ON r.referral_id = asked.referral_id
     WHERE asked.case_id = of_case AND acting_reader() IS NOT NULL
       AND asked.reporter_organisation_id = acting_organisation() AND r.reporter_organisation_id = acting_organisation()
     ORDER BY r.open DESC, r.case_id DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION reported_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reported_case(uuid) TO perspectief_app;

-- Everybody at the table knows who leads; who has which action is for who knows who else is there.
CREATE POLICY case_handover_seen ON case_handover FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_handover.case_id) f
                 WHERE case_handover.kind = 'LEAD' OR f.keeps OR f.leads OR f.gives));
-- Of note_new_lead and note_new_owner: a row follows what was handed over.
CREATE POLICY case_handover_follows ON case_handover FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);
-- Of handed_over and see_handover: the owner looks for the former one.
CREATE POLICY case_handover_told ON case_handover TO CURRENT_USER
    USING (former = (SELECT acting_reader())) WITH CHECK (former = (SELECT acting_reader()));

-- What somebody else does now instead of who acts, not seen yet. Who does it is told of a case that got another lead, and of an
-- action as far as who acts may know who is at the table.
CREATE OR REPLACE FUNCTION handed_over() RETURNS TABLE (id uuid, case_id uuid, kind text, taken_by uuid, handed_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT h.id, h.case_id, h.kind,
           CASE WHEN h.kind = 'LEAD'
                  OR h.case_id IN (SELECT f.id FROM acting_in_file(h.case_id) f
                                    WHERE f.keeps OR f.leads OR f.gives OR f.kept_by = h.taken_by)
                THEN h.taken_by END,
           h.handed_by
      FROM case_handover h
     WHERE h.former = acting_reader() AND h.seen_at IS NULL
     ORDER BY h.handed_at DESC, h.id LIMIT 25
$$;
REVOKE ALL ON FUNCTION handed_over() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION handed_over() TO perspectief_app;
CREATE OR REPLACE FUNCTION see_handover(of_handover uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE case_handover h SET seen_at = coalesce(h.seen_at, acting_now())
     WHERE h.id = of_handover AND h.former = acting_reader();
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION see_handover(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION see_handover(uuid) TO perspectief_app;
-- Of end_seats_of_leavers and leave_table: the owner ends seats the way a review looks, and gives none.
CREATE POLICY seat_left ON seat FOR UPDATE TO CURRENT_USER USING ((SELECT reviews_shares())) WITH CHECK (ended_at IS NOT NULL);

-- Why somebody leaves a table is for who leads the case, and for who wrote it while that one still sits there.
CREATE POLICY seat_leave_seen ON seat_leave FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(seat_leave.case_id) f
                 WHERE f.keeps OR f.leads OR seat_leave.professional_id = (SELECT acting_reader())));
CREATE POLICY seat_leave_said ON seat_leave FOR INSERT WITH CHECK (
    professional_id = (SELECT acting_reader())
    AND seat_id IN (SELECT s.id FROM seat s
                     WHERE s.id = seat_leave.seat_id AND s.case_id = seat_leave.case_id
                       AND s.professional_id = (SELECT acting_reader()) AND s.ended_at IS NULL));
-- Taken back by who asked it, while that one still leads.
CREATE POLICY seat_leave_back ON seat_leave FOR DELETE USING (
    professional_id = (SELECT acting_reader())
    AND seat_id IN (SELECT s.id FROM seat s
                     WHERE s.id = seat_leave.seat_id AND s.professional_id = (SELECT acting_reader())
                       AND s.role = 'CASE_LEAD' AND s.ended_at IS NULL));

-- Ends the seats of people who may not hold them any more, and tells what they leave: it follows from the roles there are now,
-- whoever asks; the numbers are for the administrator of their organisation and the owner's commands. Who leads a case stays its
-- lead until a process lead gives it to another.
CREATE OR REPLACE FUNCTION end_seats_of_leavers(leavers uuid[], at timestamptz)
    RETURNS TABLE (seats integer, actions integer, led integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
BEGIN
    at := moment_of(at);
    before := look_as_review();
    SELECT count(*) INTO actions FROM plan_action a JOIN case_file c ON c.id = a.case_id AND c.phase <> 'shielded'
     WHERE a.owner_id = ANY (leavers) AND a.finished_at IS NULL AND NOT may_hold(a.owner_id, 'CASE_PARTNER');
    SELECT count(*) INTO led FROM case_file c
     WHERE c.case_lead_id = ANY (leavers) AND c.phase <> 'shielded' AND NOT may_hold(c.case_lead_id, 'CASE_LEAD');
    WITH ended AS (
        UPDATE seat s SET ended_at = at
         WHERE s.professional_id = ANY (leavers) AND s.role = 'CASE_PARTNER' AND s.ended_at IS NULL
           AND (s.until IS NULL OR s.until > at) AND NOT may_hold(s.professional_id, s.role)
        RETURNING s.id)
    SELECT count(*) INTO seats FROM ended;
    PERFORM look_as_before(before);
    IF NOT may_count(leavers) THEN
        seats := 0;
        actions := 0;
        led := 0;
    END IF;
    RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION end_seats_of_leavers(uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_seats_of_leavers(uuid[], timestamptz) TO perspectief_app;

-- Who acts leaves the table of a case; who leads it cannot. Whether there was a seat to leave.
CREATE OR REPLACE FUNCTION leave_table(of_seat uuid, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    left_it boolean;
    before text[];
BEGIN
    before := look_as_review();
    UPDATE seat s SET ended_at = moment_of(at), ended_by = acting_professional()
     WHERE s.id = of_seat AND s.professional_id = acting_professional() AND s.role = 'CASE_PARTNER' AND s.ended_at IS NULL;
    left_it := FOUND;
    PERFORM look_as_before(before);
    RETURN left_it;
END $$;
REVOKE ALL ON FUNCTION leave_table(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave_table(uuid, timestamptz) TO perspectief_app;

-- What somebody of the own organisation has at tables, for the administrator who is about to end that: numbers and no more.
CREATE OR REPLACE FUNCTION seats_held_by(who uuid, at timestamptz)
    RETURNS TABLE (seats integer, actions integer, led integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
BEGIN
    at := moment_of(at);
    seats := 0;
    actions := 0;
    led := 0;
    IF manages(who) THEN
        before := look_as_review();
        SELECT count(*) INTO seats FROM seat s
         WHERE s.professional_id = who AND s.role = 'CASE_PARTNER' AND s.ended_at IS NULL AND (s.until IS NULL OR s.until > at);
        SELECT count(*) INTO actions FROM plan_action a JOIN case_file c ON c.id = a.case_id AND c.phase <> 'shielded'
         WHERE a.owner_id = who AND a.finished_at IS NULL;
        SELECT count(*) INTO led FROM case_file c WHERE c.case_lead_id = who AND c.phase <> 'shielded';
        PERFORM look_as_before(before);
    END IF;
    RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION seats_held_by(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seats_held_by(uuid, timestamptz) TO perspectief_app;

-- Whoever left before this was so: once more each time this file changes, which ends nothing twice.
SELECT end_seats_of_leavers(ARRAY(SELECT p.id FROM published_professional p WHERE p.subject = 'withdrawn:' || p.id), now());
SELECT end_shares_of_leavers(ARRAY(SELECT p.id FROM published_professional p WHERE p.subject = 'withdrawn:' || p.id), now());
