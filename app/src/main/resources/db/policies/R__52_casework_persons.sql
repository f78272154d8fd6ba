SELECT forget_policies('case_person', 'case_victim_view', 'case_person_answer');

-- Who is told and asked is for who leads the case: what parents answer is nobody else's at the table.
CREATE POLICY case_person_seen ON case_person FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_person.case_id) f WHERE f.keeps OR f.leads));
CREATE POLICY case_person_added ON case_person FOR INSERT WITH CHECK (
    case_id IN (SELECT f.id FROM acting_in_file(case_person.case_id) f WHERE f.governs));
CREATE POLICY case_person_kept ON case_person FOR UPDATE USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_person.case_id) f WHERE f.governs));
-- An answer does not go away with its line.
CREATE POLICY case_person_removed ON case_person FOR DELETE USING (
    relation <> 'YOUTH' AND answer IS NULL
    AND case_id IN (SELECT f.id FROM acting_in_file(case_person.case_id) f WHERE f.governs));
-- Of told_in_cases: the owner looks for who sees the case, and for a review.
CREATE POLICY case_person_counted ON case_person FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL OR (SELECT reviews_shares()));

-- Who reported, of a case that begins now: that is of the transaction that opened it. Afterwards nobody speaks for who reported.
CREATE OR REPLACE FUNCTION reporter_of(of_case uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT r.reporter_id FROM case_file c CROSS JOIN LATERAL approached_after(c.referral_id) r
     WHERE c.id = of_case AND r.subject_id = c.subject_id AND c.opened_by = acting_professional()
       AND NOT EXISTS (SELECT FROM seat s WHERE s.case_id = c.id)
$$;
REVOKE ALL ON FUNCTION reporter_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporter_of(uuid) TO perspectief_app;

-- As the line itself; only a trigger writes it.
CREATE POLICY case_person_answer_seen ON case_person_answer FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_person_answer.case_id) f WHERE f.keeps OR f.leads));
CREATE POLICY case_person_answer_kept ON case_person_answer FOR INSERT TO CURRENT_USER
    WITH CHECK ((SELECT pg_trigger_depth()) > 0);

CREATE POLICY case_victim_view_seen ON case_victim_view FOR SELECT USING (
    case_id IN (SELECT f.id FROM acting_in_file(case_victim_view.case_id) f WHERE f.keeps OR f.leads));
CREATE POLICY case_victim_view_added ON case_victim_view FOR INSERT WITH CHECK (
    looked_on <= (SELECT acting_day()) AND
    case_id IN (SELECT f.id FROM acting_in_file(case_victim_view.case_id) f WHERE f.governs));

-- What whoever gives in a case counts with, without a word of who it is.
CREATE OR REPLACE FUNCTION told_in_cases(cases uuid[])
    RETURNS TABLE (case_id uuid, youth boolean, authority text, informed_on date, postponed_until date, answer text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.case_id, p.relation = 'YOUTH', p.authority, p.informed_on, p.postponed_until, p.answer
      FROM case_person p
     WHERE p.case_id = ANY (cases) AND p.case_id IN (SELECT c.id FROM case_file c WHERE c.id = ANY (cases))
$$;
REVOKE ALL ON FUNCTION told_in_cases(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION told_in_cases(uuid[]) TO perspectief_app;
