SELECT forget_policies('question_back');

-- The share, when who acts can read by it now, for what it was given. A function, so that the view can be made anew.
CREATE OR REPLACE FUNCTION reads_by_share(of_share uuid) RETURNS TABLE (id uuid, giver_organisation_id uuid, file_id uuid)
    LANGUAGE sql STABLE AS $$
    SELECT d.id, d.giver_organisation_id, d.file_id FROM readable_disclosure d
     WHERE d.id = of_share
       AND (SELECT acting_reader()) IS NOT NULL
       AND d.receiver_organisation_id = (SELECT acting_organisation())
       AND d.receiver = (SELECT acting_partner())
       AND (d.receiver_professional_id = (SELECT acting_reader())
            OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
       AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[])
$$;
-- The share, when it is of the own organisation and who acts gave it, or sees the file on which it hangs.
CREATE OR REPLACE FUNCTION gave_share(of_share uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT d.id FROM disclosure d
     WHERE d.id = of_share
       AND (SELECT acting_reader()) IS NOT NULL
       AND d.giver_organisation_id = (SELECT acting_organisation())
       AND (d.given_by = (SELECT acting_reader()) OR d.file_id IN (SELECT f.id FROM acting_in_file(d.file_id) f))
$$;

-- Who can read what it is about, for as long as that lasts, and who gave that. Nobody who watches over the file.
CREATE POLICY question_back_seen ON question_back FOR SELECT USING (
    (asker_organisation_id = (SELECT acting_organisation())
        AND disclosure_id IN (SELECT r.id FROM reads_by_share(question_back.disclosure_id) r))
    OR (giver_organisation_id = (SELECT acting_organisation())
        AND disclosure_id IN (SELECT g.id FROM gave_share(question_back.disclosure_id) g)));
CREATE POLICY question_back_asked ON question_back FOR INSERT WITH CHECK (
    asked_by = (SELECT acting_reader()) AND asker_organisation_id = (SELECT acting_organisation())
    AND way IS NULL AND taken_back_at IS NULL AND read_at IS NULL
    AND due_on >= (SELECT acting_day())
    AND disclosure_id IN (SELECT r.id FROM reads_by_share(question_back.disclosure_id) r
                           WHERE r.giver_organisation_id = question_back.giver_organisation_id
                             AND r.file_id = question_back.file_id));
-- Who asked takes back and reads; who gave answers, with a share of the own organisation on the same file.
CREATE POLICY question_back_said ON question_back FOR UPDATE USING (
    (asker_organisation_id = (SELECT acting_organisation())
        AND disclosure_id IN (SELECT r.id FROM reads_by_share(question_back.disclosure_id) r))
    OR (giver_organisation_id = (SELECT acting_organisation())
        AND disclosure_id IN (SELECT g.id FROM gave_share(question_back.disclosure_id) g)))
    WITH CHECK (
    answer_id IS NULL OR asker_organisation_id = (SELECT acting_organisation())
    OR answer_id IN (SELECT d.id FROM disclosure d
                      WHERE d.id = question_back.answer_id
                        AND d.giver_organisation_id = (SELECT acting_organisation())
                        AND d.receiver_organisation_id = question_back.asker_organisation_id
                        AND d.file_id = question_back.file_id));
-- Of end_answers: the owner finds the answer only while a trigger runs.
CREATE POLICY question_back_ends ON question_back FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);
-- Of questions_to_leavers.
CREATE POLICY question_back_reviewed ON question_back FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));

-- Questions in cases that wait for people who left, for a colleague with a role to sit at a table: who asked and until when, about
-- which of the shares that such a colleague is told of (shares_of_leavers); neither the words nor whom it is about.
CREATE OR REPLACE FUNCTION questions_to_leavers(at timestamptz)
    RETURNS TABLE (disclosure_id uuid, asked_by uuid, due_on date)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
    shares uuid[] := ARRAY(SELECT s.id FROM shares_of_leavers(at) s);
BEGIN
    IF cardinality(shares) = 0 THEN
        RETURN;
    END IF;
    before := look_as_review();
    RETURN QUERY
        SELECT q.disclosure_id, q.asked_by, q.due_on FROM question_back q
         WHERE q.disclosure_id = ANY (shares) AND q.way IS NULL AND q.taken_back_at IS NULL
         ORDER BY q.due_on, q.id;
    PERFORM look_as_before(before);
END $$;
REVOKE ALL ON FUNCTION questions_to_leavers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION questions_to_leavers(timestamptz) TO perspectief_app;
