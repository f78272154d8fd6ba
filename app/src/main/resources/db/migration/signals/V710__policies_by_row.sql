-- As in V700: the same walls, asked by row.
ALTER POLICY referral_made ON referral WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND referred_by = (SELECT acting_reader())
    AND weighed_since IS NULL AND outcome IS NULL
    AND signal_id IN (SELECT s.id FROM signal s
                       WHERE s.id = referral.signal_id AND s.subject_id = referral.subject_id));
ALTER POLICY referral_answer_given ON referral_answer WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND id IN (SELECT r.id FROM referral r
                WHERE r.id = referral_answer.id AND r.signal_id = referral_answer.signal_id
                  AND r.organisation_id = referral_answer.organisation_id
                  AND r.referred_by = referral_answer.referred_by
                  AND r.lead_organisation_id = referral_answer.lead_organisation_id
                  AND r.outcome = referral_answer.outcome));


ALTER POLICY weighing_by_lead ON weighing WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND referral_id IN (SELECT r.id FROM referral r
                         WHERE r.id = weighing.referral_id
                           AND r.lead_organisation_id = weighing.lead_organisation_id));
ALTER POLICY weighing_reason_by_lead ON weighing_reason
    USING (referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = weighing_reason.referral_id))
    WITH CHECK (given_by = (SELECT acting_reader())
                AND referral_id IN (SELECT w.referral_id FROM weighing w
                                     WHERE w.referral_id = weighing_reason.referral_id));
ALTER POLICY second_reading_seen ON second_reading USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = second_reading.referral_id));
ALTER POLICY second_reading_given ON second_reading WITH CHECK (
    reader = (SELECT acting_reader())
    AND referral_id IN (SELECT w.referral_id FROM weighing w
                         WHERE w.referral_id = second_reading.referral_id
                           AND w.begun_by <> (SELECT acting_reader()) AND w.ready_at IS NOT NULL)
    AND referral_id NOT IN (SELECT g.referral_id FROM weighing_reason g
                             WHERE g.referral_id = second_reading.referral_id
                               AND g.given_by = (SELECT acting_reader())));
ALTER POLICY second_reading_undone ON second_reading USING (
    referral_id IN (SELECT w.referral_id FROM weighing w WHERE w.referral_id = second_reading.referral_id));

-- Pages of lists in their order, and the foreign key that a signal is destroyed along.
CREATE INDEX signal_newest ON signal (organisation_id, id);
CREATE INDEX signal_recorder ON signal (recorded_by, id);
CREATE INDEX referral_signal ON referral (signal_id);
CREATE INDEX referral_undecided ON referral (lead_organisation_id, due_at, id) WHERE outcome IS NULL;
CREATE INDEX referral_answer_signal ON referral_answer (signal_id);
