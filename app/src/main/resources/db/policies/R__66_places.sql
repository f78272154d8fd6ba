SELECT forget_policies('place_signal', 'place_signal_answer', 'place_signal_count');

-- Whether an organisation has somebody in the role that reads places there.
CREATE OR REPLACE FUNCTION reads_places(organisation uuid, held_as text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM published_professional p JOIN published_role r ON r.professional_id = p.id
                    WHERE p.organisation_id = organisation AND r.role = held_as)
$$;
-- Whether who acts received it: a process lead of the municipality or an analyst of the RIEC, now and by their own register.
CREATE OR REPLACE FUNCTION receives_place(lead uuid, riec uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (lead = acting_organisation() AND acts_as('PROCESS_LEAD') AND may_hold(acting_professional(), 'PROCESS_LEAD'))
        OR (riec = acting_organisation() AND acts_as('ANALYST') AND may_hold(acting_professional(), 'ANALYST')), false)
$$;

-- Who reported it, at the organisation where that was, and who received it.
CREATE POLICY place_seen ON place_signal FOR SELECT USING (
    (reported_by = (SELECT acting_professional()) AND reporter_organisation_id = (SELECT acting_organisation()))
    OR receives_place(lead_organisation_id, riec_organisation_id));
CREATE POLICY place_reported ON place_signal FOR INSERT WITH CHECK (
    reported_by = (SELECT acting_professional()) AND reporter_organisation_id = (SELECT acting_organisation())
    AND reads_places(lead_organisation_id, 'PROCESS_LEAD')
    AND (riec_organisation_id IS NULL OR reads_places(riec_organisation_id, 'ANALYST')));
-- Only who reported says that it was read, and takes it back as long as nobody took it up.
CREATE POLICY place_read ON place_signal FOR UPDATE USING (
    reported_by = (SELECT acting_professional()) AND reporter_organisation_id = (SELECT acting_organisation()));
CREATE POLICY place_taken_back ON place_signal FOR DELETE USING (
    reported_by = (SELECT acting_professional()) AND reporter_organisation_id = (SELECT acting_organisation()) AND state = 'NEW');
-- Of follow_place_signal: the owner finds it only while a trigger runs.
CREATE POLICY place_follows ON place_signal FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

CREATE POLICY place_answer_seen ON place_signal_answer FOR SELECT USING (
    place_signal_id IN (SELECT p.id FROM place_signal p WHERE p.id = place_signal_answer.place_signal_id));
CREATE POLICY place_answered ON place_signal_answer FOR INSERT WITH CHECK (
    answered_by = (SELECT acting_professional())
    AND place_signal_id IN (SELECT p.id FROM place_signal p
                             WHERE p.id = place_signal_answer.place_signal_id AND p.version + 1 = place_signal_answer.number
                               AND receives_place(p.lead_organisation_id, p.riec_organisation_id)));

-- Counts are for the project leader, from five up; only the trigger writes them.
CREATE POLICY place_count_seen ON place_signal_count FOR SELECT USING ((SELECT acts_as('PROJECT_LEAD') AND may_hold(acting_professional(), 'PROJECT_LEAD')) AND number >= 5);
CREATE POLICY place_count_kept ON place_signal_count FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Of destroy_old_places, by the daily review: four weeks after nothing further, a year after the last change otherwise.
CREATE OR REPLACE FUNCTION place_is_over(state text, changed timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT changed < acting_now() - CASE WHEN state = 'NOTHING_FURTHER' THEN interval '4 weeks' ELSE interval '12 months' END
$$;
CREATE POLICY place_old ON place_signal FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND place_is_over(state, coalesce(answered_at, reported_at)))
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_places() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM place_signal p WHERE reviews_shares() AND place_is_over(p.state, coalesce(p.answered_at, p.reported_at));
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_places() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_places() TO perspectief_app;
