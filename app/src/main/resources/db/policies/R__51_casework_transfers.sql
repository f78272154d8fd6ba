SELECT forget_policies('case_transfer', 'case_transfer_reading', 'case_transfer_end', 'case_transfer_item',
    'case_transfer_paper');

-- Who is at the table may know that it was decided, because each brings what it supplied. Only process leads of the leading
-- organisation decide, and none reads along with an own decision.
CREATE POLICY case_transfer_seen ON case_transfer FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_transfer.case_id) f) OR (SELECT reviews_shares()));
CREATE POLICY case_transfer_decided ON case_transfer FOR INSERT WITH CHECK (
    decided_by = (SELECT acting_reader()) AND lead_organisation_id = (SELECT acting_organisation())
    AND (SELECT acts_as('PROCESS_LEAD'))
    AND case_id IN (SELECT f.id FROM acting_in_file(case_transfer.case_id) f WHERE f.leads));

CREATE POLICY case_transfer_reading_seen ON case_transfer_reading FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t WHERE t.id = case_transfer_reading.transfer_id));
CREATE POLICY case_transfer_read ON case_transfer_reading FOR INSERT WITH CHECK (
    reader = (SELECT acting_reader()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_reading.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation())
                           AND t.decided_by <> (SELECT acting_reader())));

CREATE POLICY case_transfer_end_seen ON case_transfer_end FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t WHERE t.id = case_transfer_end.transfer_id));
CREATE POLICY case_transfer_ended ON case_transfer_end FOR INSERT WITH CHECK (
    ended_by = (SELECT acting_reader()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_end.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation()))
    -- what goes on is a case that was opened for it, about the same young person
    AND (successor_id IS NULL OR (way = 'CARRIED_OUT' AND successor_id IN (
            SELECT c.id FROM case_transfer t JOIN case_file b ON b.id = t.case_id JOIN case_file c ON c.subject_id = b.subject_id
             WHERE t.id = case_transfer_end.transfer_id AND c.id = case_transfer_end.successor_id AND c.id <> b.id
               AND c.referral_id IS NULL AND c.opened_by = (SELECT acting_reader())
               AND c.regime = t.to_regime)))
    AND (way = 'TAKEN_BACK'
         OR transfer_id IN (SELECT r.transfer_id FROM case_transfer_reading r
                             WHERE r.transfer_id = case_transfer_end.transfer_id AND r.agrees)));

CREATE POLICY case_transfer_item_seen ON case_transfer_item FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t
                     WHERE t.id = case_transfer_item.transfer_id
                       AND t.lead_organisation_id = (SELECT acting_organisation())));
CREATE POLICY case_transfer_item_brought ON case_transfer_item FOR INSERT WITH CHECK (
    transfer_id IN (SELECT r.transfer_id FROM case_transfer_reading r
                     WHERE r.transfer_id = case_transfer_item.transfer_id AND r.agrees)
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_item.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation()))
    AND item_id IN (SELECT i.id FROM held_item(case_transfer_item.item_id) i));

-- The paper of what was handed over: process leads of the leading organisation, until its last day.
CREATE POLICY case_transfer_paper_seen ON case_transfer_paper FOR SELECT USING (
    until_day >= (SELECT acting_day())
    AND case_id IN (SELECT f.id FROM acting_in_file(case_transfer_paper.case_id) f WHERE f.leads));
CREATE POLICY case_transfer_paper_made ON case_transfer_paper FOR INSERT WITH CHECK (
    until_day <= (SELECT acting_day()) + 28 AND
    transfer_id IN (SELECT t.id FROM case_transfer t
                     WHERE t.id = case_transfer_paper.transfer_id AND t.case_id = case_transfer_paper.case_id
                       AND t.lead_organisation_id = (SELECT acting_organisation()))
    AND case_id IN (SELECT f.id FROM acting_in_file(case_transfer_paper.case_id) f WHERE f.leads));
-- Of destroy_old_papers, by the daily review: those whose last day is before this one.
CREATE POLICY case_transfer_paper_old ON case_transfer_paper FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND until_day < (SELECT acting_day())) WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_papers() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM case_transfer_paper p WHERE reviews_shares() AND p.until_day < acting_day();
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_papers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_papers() TO perspectief_app;
