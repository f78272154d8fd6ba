SELECT forget_policies('signal', 'referral', 'referral_brought', 'referral_answer', 'weighing', 'weighing_reason', 'second_reading',
    'weighing_dissent', 'letting_go', 'destruction_asked', 'weighing_count', 'signal_extension',
    'signal_intake', 'decision_letter', 'police_summary');

-- A header, which every page of a list reads by the hundred: seen by who sees its file (a test compares), told by its own
-- columns.
CREATE POLICY signal_seen ON signal FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
CREATE POLICY signal_recorded ON signal FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader()));
CREATE POLICY signal_changed ON signal FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
CREATE POLICY signal_destroyed ON signal FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
-- Of destroy_unanswered: what was not taken on, and what its organisation did not keep in time, and nothing else.
CREATE POLICY signal_unanswered ON signal FOR ALL TO CURRENT_USER USING (
    (SELECT reviews_shares())
    AND id IN (SELECT a.signal_id FROM destruction_asked a WHERE a.kept_at IS NULL AND a.destroy_on <= (SELECT acting_day())))
    WITH CHECK (false);
-- Of destroy_expired: own signals of which the last day passed, and nothing else.
CREATE POLICY signal_expired ON signal FOR ALL TO CURRENT_USER USING (
    (SELECT reviews_shares()) AND expires_on < (SELECT acting_day())
    AND id NOT IN (SELECT r.signal_id FROM referral r WHERE r.signal_id = signal.id)
    AND id NOT IN (SELECT a.signal_id FROM destruction_asked a WHERE a.signal_id = signal.id))
    WITH CHECK (false);
-- Of extend_signal and expire_after_referral.
CREATE POLICY signal_lasts_found ON signal FOR SELECT TO CURRENT_USER USING ((SELECT pg_trigger_depth()) > 0);
CREATE POLICY signal_lasts ON signal FOR UPDATE TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);
-- What a review looks at: headers, which hold neither a name nor a story.
CREATE POLICY signal_reviewed ON signal FOR SELECT USING ((SELECT reviews_shares()));

-- Why an own signal is kept longer: of who sees the signal, said by who keeps it.
CREATE POLICY signal_extension_seen ON signal_extension FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL
    AND signal_id IN (SELECT s.id FROM signal s WHERE s.id = signal_extension.signal_id));
CREATE POLICY signal_extension_made ON signal_extension FOR INSERT WITH CHECK (
    extended_by = (SELECT acting_reader())
    AND signal_id IN (SELECT s.id FROM signal s
                       WHERE s.id = signal_extension.signal_id AND stands_in_for(s.recorded_by)));

-- What a system handed over: seen and noted by that system, which sees no signal and is no professional. Nobody else notes anything.
CREATE POLICY signal_intake_seen ON signal_intake FOR SELECT USING (
    system_id = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation()));
CREATE POLICY signal_intake_noted ON signal_intake FOR INSERT WITH CHECK (
    system_id = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation())
    AND (SELECT acting_reader()) IS NULL AND standing = signal_id
    AND NOT same_account(system_id, system_id)); -- of nobody's login
-- And with the signal itself, of its own organisation: not of one that stood there already.
CREATE OR REPLACE FUNCTION demand_handed_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM signal s WHERE s.id = NEW.signal_id AND s.organisation_id = NEW.organisation_id
                      AND s.recorded_at - NEW.handed_at BETWEEN interval '-2 s' AND interval '2 s') THEN
        RAISE insufficient_privilege USING MESSAGE = 'no signal that was handed over now';
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION demand_handed_signal() FROM PUBLIC;
CREATE OR REPLACE TRIGGER handed AFTER INSERT ON signal_intake
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_handed_signal();
-- Of destroy_old_intakes: what is older than its term, and nothing else.
CREATE POLICY signal_intake_old ON signal_intake FOR ALL TO CURRENT_USER USING (
    (SELECT reviews_shares()) AND handed_at < (SELECT acting_now()) - interval '48 hours')
    WITH CHECK (false);

CREATE POLICY referral_seen ON referral FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        organisation_id = (SELECT acting_organisation())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))));
CREATE POLICY referral_made ON referral FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND referred_by = (SELECT acting_reader())
    AND weighed_since IS NULL AND outcome IS NULL
    AND signal_id IN (SELECT s.id FROM signal s
                       WHERE s.id = referral.signal_id AND s.subject_id = referral.subject_id));
CREATE POLICY referral_weighed ON referral FOR UPDATE USING (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (SELECT acting_reader()) IS NOT NULL);
-- Taking a referral back is undoing it, for as long as nobody has begun to weigh it.
CREATE POLICY referral_taken_back ON referral FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL AND weighed_since IS NULL);
-- Of destroy_not_taken_on: the owner destroys what the acting process lead's organisation decided so.
CREATE POLICY referral_not_taken_on ON referral FOR DELETE TO CURRENT_USER USING (
    outcome = 'NOT_TAKEN_ON' AND lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY referral_reviewed ON referral FOR SELECT USING ((SELECT reviews_shares()));

-- The giver sees what went along; the process lead for as long as statements of that sort can be read by way of the referral.
CREATE POLICY referral_brought_seen ON referral_brought FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        organisation_id = (SELECT acting_organisation())
        OR category IN (SELECT r.category FROM received_on(referral_brought.referral_id) r)));
CREATE POLICY referral_brought_given ON referral_brought FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation())
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = referral_brought.referral_id AND r.organisation_id = referral_brought.organisation_id
                           AND r.referred_by = (SELECT acting_reader()) AND r.weighed_since IS NULL AND r.outcome IS NULL));
-- Of forget_brought.
CREATE POLICY referral_brought_goes ON referral_brought FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);

CREATE POLICY referral_answer_seen ON referral_answer FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND organisation_id = (SELECT acting_organisation()));
CREATE POLICY referral_answer_given ON referral_answer FOR INSERT WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND id IN (SELECT r.id FROM referral r
                WHERE r.id = referral_answer.id AND r.signal_id = referral_answer.signal_id
                  AND r.organisation_id = referral_answer.organisation_id
                  AND r.referred_by = referral_answer.referred_by
                  AND r.lead_organisation_id = referral_answer.lead_organisation_id
                  AND r.referred_at = referral_answer.referred_at
                  AND r.outcome = referral_answer.outcome)
    AND seen_at IS NULL);
CREATE POLICY referral_answer_read ON referral_answer FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL AND organisation_id = (SELECT acting_organisation()) AND stands_in_for(referred_by));

-- Of destroy_old_answers, by the daily review: codes of a year ago.
CREATE POLICY referral_answer_old ON referral_answer FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND answered_at < (SELECT acting_now()) - interval '1 year') WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_answers() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM referral_answer a WHERE reviews_shares() AND a.answered_at < acting_now() - interval '1 year';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_answers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_answers() TO perspectief_app;

CREATE POLICY weighing_by_lead ON weighing USING (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (SELECT acting_reader()) IS NOT NULL)
    WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = weighing.referral_id
                           AND r.lead_organisation_id = weighing.lead_organisation_id));

CREATE POLICY weighing_reason_by_lead ON weighing_reason
    USING (referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = weighing_reason.referral_id))
    WITH CHECK (given_by = (SELECT acting_reader())
                AND referral_id IN (SELECT w.referral_id FROM weighing w
                                     WHERE w.referral_id = weighing_reason.referral_id));

CREATE POLICY second_reading_seen ON second_reading FOR SELECT USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = second_reading.referral_id));
-- The second reader is never one of those who weighed.
CREATE POLICY second_reading_given ON second_reading FOR INSERT WITH CHECK (
    reader = (SELECT acting_reader())
    AND referral_id IN (SELECT w.referral_id FROM weighing w
                         WHERE w.referral_id = second_reading.referral_id
                           AND w.begun_by <> (SELECT acting_reader()) AND w.ready_at IS NOT NULL)
    AND referral_id NOT IN (SELECT g.referral_id FROM weighing_reason g
                             WHERE g.referral_id = second_reading.referral_id
                               AND g.given_by = (SELECT acting_reader())));
CREATE POLICY second_reading_undone ON second_reading FOR DELETE USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = second_reading.referral_id));

-- Of reading_falls: what was read was corrected.
CREATE POLICY second_reading_falls ON second_reading FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);
CREATE POLICY weighing_goes_on ON weighing FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Whoever did not agree, for as long as the weighing is there. Written by keep_dissent.
CREATE POLICY weighing_dissent_seen ON weighing_dissent FOR SELECT TO perspectief_app USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = weighing_dissent.referral_id));
CREATE POLICY weighing_dissent_follows ON weighing_dissent FOR INSERT TO CURRENT_USER
    WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Whoever wants to let go says so of nobody else; somebody else confirms it.
CREATE POLICY letting_go_seen ON letting_go FOR SELECT USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = letting_go.referral_id));
CREATE POLICY letting_go_wanted ON letting_go FOR INSERT WITH CHECK (
    wanted_by = (SELECT acting_reader())
    AND referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = letting_go.referral_id));
CREATE POLICY letting_go_undone ON letting_go FOR DELETE USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = letting_go.referral_id));

-- The organisation of the signal; and who asked, once it is said that the signal is kept: who keeps what it was asked to destroy
-- answers for that.
CREATE POLICY destruction_asked_seen ON destruction_asked FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        organisation_id = (SELECT acting_organisation())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')) AND kept_at IS NOT NULL)));
CREATE POLICY destruction_asked_made ON destruction_asked FOR INSERT WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')) AND kept_at IS NULL
    -- asked when two process leads want it, and with two weeks to answer
    AND referral_id IN (SELECT g.referral_id FROM letting_go g
                         WHERE g.referral_id = destruction_asked.referral_id AND g.wanted_by <> (SELECT acting_reader()))
    AND destroy_on >= (SELECT acting_day()) + 14
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = destruction_asked.referral_id AND r.signal_id = destruction_asked.signal_id
                           AND r.organisation_id = destruction_asked.organisation_id
                           AND r.referred_by = destruction_asked.referred_by
                           AND r.lead_organisation_id = destruction_asked.lead_organisation_id
                           AND r.outcome = 'NOT_TAKEN_ON'));
CREATE POLICY destruction_asked_kept ON destruction_asked FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL)
    WITH CHECK (kept_by = (SELECT acting_reader()));
CREATE POLICY destruction_asked_due ON destruction_asked FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));

-- Whether somebody works in the front line of an organisation.
CREATE OR REPLACE FUNCTION works_in_front(who uuid, of_organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT may_hold(who, 'FRONTLINE')
       AND EXISTS (SELECT FROM published_professional p WHERE p.id = who AND p.organisation_id = of_organisation)
$$;
-- A summary of the police: asked by who weighs, by the first route only and while it is open; of one colleague of the police, who alone
-- sees the question and answers it, for as long as the weighing lasts.
CREATE POLICY police_summary_seen ON police_summary FOR SELECT USING (
    (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')) AND (SELECT acting_reader()) IS NOT NULL)
    OR (asked_of = (SELECT acting_reader()) AND organisation_id = (SELECT acting_organisation()) AND due_at > (SELECT acting_now())));
CREATE POLICY police_summary_asked ON police_summary FOR INSERT WITH CHECK (
    asked_by = (SELECT acting_reader()) AND lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND way IS NULL AND item_id IS NULL
    AND works_in_front(asked_of, organisation_id)
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = police_summary.referral_id AND r.route = 1 AND r.outcome IS NULL
                           AND r.weighed_since IS NOT NULL
                           AND r.lead_organisation_id = police_summary.lead_organisation_id
                           AND r.subject_id = police_summary.subject_id AND r.regime = police_summary.regime
                           AND r.contact_on = police_summary.contact_on AND r.contact_as = police_summary.contact_as
                           AND r.due_at = police_summary.due_at)
    -- that it could be a victim was looked at first
    AND (referral_id IN (SELECT g.referral_id FROM weighing_reason g
                          WHERE g.referral_id = police_summary.referral_id AND g.criterion = 'VICTIM_VIEW')
         OR referral_id IN (SELECT b.referral_id FROM referral_brought b
                             WHERE b.referral_id = police_summary.referral_id AND b.exploitation IS NOT NULL)));
-- With an item of the police that hangs on that very referral and is about that very young person, or without one.
CREATE POLICY police_summary_answered ON police_summary FOR UPDATE USING (
    asked_of = (SELECT acting_reader()) AND organisation_id = (SELECT acting_organisation()) AND due_at > (SELECT acting_now()))
    WITH CHECK ((answered_by IS NULL OR answered_by = (SELECT acting_reader()))
    AND (item_id IS NULL OR item_id IN (SELECT h.id FROM held_on(police_summary.item_id, police_summary.referral_id) h)));
CREATE POLICY police_summary_taken_back ON police_summary FOR DELETE USING (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')) AND (SELECT acting_reader()) IS NOT NULL
    AND item_id IS NULL);
-- Of police_takes_part and forget_police_summary.
CREATE POLICY police_summary_goes ON police_summary FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);

-- Numbers of decisions, with nobody in them: for who decides and for who leads the project. Written by count_decision.
CREATE POLICY weighing_count_read ON weighing_count FOR SELECT TO perspectief_app
    USING ((SELECT acts_as('PROCESS_LEAD') AND may_hold(acting_professional(), 'PROCESS_LEAD'))
           OR (SELECT acts_as('PROJECT_LEAD') AND may_hold(acting_professional(), 'PROJECT_LEAD')));
CREATE POLICY weighing_count_follows ON weighing_count FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Published: by whom a referral that was decided on a personal approach was made, for a process lead of the organisation that decided.
CREATE OR REPLACE FUNCTION approached_after(of_referral uuid)
    RETURNS TABLE (reporter_id uuid, reporter_organisation_id uuid, referred_on date, subject_id uuid)
    LANGUAGE sql STABLE AS $$
    SELECT r.referred_by, r.organisation_id, (r.referred_at AT TIME ZONE 'Europe/Amsterdam')::date, r.subject_id
      FROM referral r
     WHERE r.id = of_referral AND r.outcome = 'PERSONAL_APPROACH'
       AND r.lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
$$;

-- Who may see the weighing knows whether a letter was made, and who leads makes it.
CREATE POLICY decision_letter_seen ON decision_letter FOR SELECT USING (
    referral_id IN (SELECT r.id FROM referral r
                     WHERE r.id = decision_letter.referral_id AND r.lead_organisation_id = (SELECT acting_organisation())));
CREATE POLICY decision_letter_made ON decision_letter FOR INSERT WITH CHECK (
    made_by = (SELECT acting_professional()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = decision_letter.referral_id AND r.lead_organisation_id = (SELECT acting_organisation())
                           AND r.outcome = 'PERSONAL_APPROACH'));
