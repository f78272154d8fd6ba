SELECT forget_policies('lesson', 'lesson_step', 'lesson_word', 'adopted_lesson');

-- Who leads the partnership's work, now and by their own register: they propose to adopt, and take away.
CREATE OR REPLACE FUNCTION steers_lessons() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((acts_as('PROJECT_LEAD') AND may_hold(acting_professional(), 'PROJECT_LEAD'))
                 OR (acts_as('PROCESS_LEAD') AND may_hold(acting_professional(), 'PROCESS_LEAD')), false)
$$;
-- Who may agree: those, and whoever is there for such questions at an organisation.
CREATE OR REPLACE FUNCTION agrees_lessons() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT steers_lessons()
        OR coalesce(acts_as('ATTENTION_OFFICER') AND may_hold(acting_professional(), 'ATTENTION_OFFICER'), false)
$$;
-- Whether who acts may be the second of two for a lesson that somebody proposed to adopt: another person than who proposed that, for
-- another organisation, and not who wrote it. Somebody with mandates at two organisations is one person.
CREATE OR REPLACE FUNCTION seconds_lesson(of_lesson uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM lesson l JOIN lesson_step s ON s.lesson_id = l.id AND s.number = l.version AND s.step = 'OFFERED'
                    WHERE l.id = of_lesson AND l.state = 'OFFERED' AND l.offered_organisation_id <> acting_organisation()
                      AND two_people(s.done_by, acting_professional()) AND NOT same_account(l.proposed_by, acting_professional()))
$$;
-- Whether who acts may take this step now. Two persons of two organisations adopt, and who wrote it is not the second.
CREATE OR REPLACE FUNCTION may_step_lesson(lesson uuid, number int, step text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM lesson l WHERE l.id = lesson AND l.version + 1 = number AND CASE step
        WHEN 'OFFERED' THEN l.state = 'PROPOSED' AND steers_lessons()
        WHEN 'REFUSED' THEN l.state = 'OFFERED' AND agrees_lessons()
        WHEN 'ADOPTED' THEN agrees_lessons() AND seconds_lesson(l.id)
        WHEN 'RENEWED' THEN l.state = 'ADOPTED' AND steers_lessons()
        WHEN 'WITHDRAWN' THEN (l.state IN ('PROPOSED', 'OFFERED') AND l.proposed_by = acting_professional())
                              OR (l.state IN ('PROPOSED', 'OFFERED', 'ADOPTED') AND steers_lessons())
        ELSE false END)
$$;

-- Everybody who works in the partnership reads proposals, and what became of them.
CREATE POLICY lesson_seen ON lesson FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY lesson_proposed ON lesson FOR INSERT WITH CHECK (
    proposed_by = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation())
    AND (replaces IS NULL OR replaces IN (SELECT a.lesson_id FROM adopted_lesson a)));
-- Who proposed it writes it anew, as long as nobody proposed to adopt it.
CREATE POLICY lesson_rewritten ON lesson FOR UPDATE USING (
    proposed_by = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation()) AND state = 'PROPOSED');
-- Of follow_lesson: the owner finds it only while a trigger runs.
CREATE POLICY lesson_follows ON lesson FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

CREATE POLICY lesson_step_seen ON lesson_step FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY lesson_step_done ON lesson_step FOR INSERT WITH CHECK (
    done_by = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation())
    AND may_step_lesson(lesson_id, number, step));

CREATE POLICY lesson_word_seen ON lesson_word FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY lesson_word_said ON lesson_word FOR INSERT WITH CHECK (
    said_by = (SELECT acting_professional())
    AND lesson_id IN (SELECT l.id FROM lesson l WHERE l.id = lesson_word.lesson_id AND l.state IN ('PROPOSED', 'OFFERED')));
CREATE POLICY lesson_word_follows ON lesson_word FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK (false);

-- What is adopted is for everybody, also without an account; only the trigger writes it.
CREATE POLICY everybody_reads ON adopted_lesson FOR SELECT USING (true);
CREATE POLICY adopted_lesson_kept ON adopted_lesson FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Of destroy_old_lessons, by the daily review: a year after anybody did something with one that is not adopted.
CREATE POLICY lesson_old ON lesson FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND state <> 'ADOPTED'
           AND coalesce(changed_at, proposed_at) < (SELECT acting_now()) - interval '12 months')
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_lessons() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM lesson l
     WHERE reviews_shares() AND l.state <> 'ADOPTED'
       AND coalesce(l.changed_at, l.proposed_at) < acting_now() - interval '12 months';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_lessons() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_lessons() TO perspectief_app;
