SELECT forget_policies('training', 'training_seat');

-- Who offers trainings: who leads the project or the process, for their own organisation, now and by their own register.
CREATE OR REPLACE FUNCTION organises_training(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(organisation = acting_organisation() AND steers_lessons(), false)
$$;

CREATE POLICY training_seen ON training FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY training_made ON training FOR INSERT WITH CHECK (
    made_by = (SELECT acting_professional()) AND organises_training(organisation_id));
CREATE POLICY training_changed ON training FOR UPDATE USING (organises_training(organisation_id));
-- Of seat_training: the owner finds it only while a trigger runs.
CREATE POLICY training_follows ON training FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- One's own, and of who organises it those of the training.
CREATE POLICY training_seat_seen ON training_seat FOR SELECT USING (
    professional_id = (SELECT acting_professional())
    OR training_id IN (SELECT t.id FROM training t WHERE t.id = training_seat.training_id AND organises_training(t.organisation_id)));
CREATE POLICY training_seat_taken ON training_seat FOR INSERT WITH CHECK (
    professional_id = (SELECT acting_professional()) AND organisation_id = (SELECT acting_organisation())
    AND training_id IN (SELECT t.id FROM training t
                         WHERE t.id = training_seat.training_id AND t.cancelled IS NULL
                           AND (t.day + t.from_time) AT TIME ZONE 'Europe/Amsterdam' > (SELECT acting_now())));
CREATE POLICY training_seat_said ON training_seat FOR UPDATE USING (
    professional_id = (SELECT acting_professional())
    OR training_id IN (SELECT t.id FROM training t WHERE t.id = training_seat.training_id AND organises_training(t.organisation_id)));
CREATE POLICY training_seat_given_up ON training_seat FOR DELETE USING (
    professional_id = (SELECT acting_professional())
    AND training_id IN (SELECT t.id FROM training t
                         WHERE t.id = training_seat.training_id
                           AND (t.day + t.from_time) AT TIME ZONE 'Europe/Amsterdam' > (SELECT acting_now())));
CREATE POLICY training_seat_follows ON training_seat FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- How often people of the organisation of who acts were at a training in a year: rounded, and nothing of a few. Who, stays unknown.
CREATE POLICY training_counted ON training FOR SELECT TO CURRENT_USER USING ((SELECT steers_lessons() OR agrees_lessons()));
CREATE POLICY training_seat_counted ON training_seat FOR SELECT TO CURRENT_USER USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT agrees_lessons()));
CREATE OR REPLACE FUNCTION count_trainings() RETURNS TABLE (year int, number int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT extract(year FROM t.day)::int, (round(count(*) / 5.0) * 5)::int
      FROM training_seat s JOIN training t ON t.id = s.training_id
     WHERE s.attended AND s.organisation_id = acting_organisation() AND agrees_lessons()
     GROUP BY 1 HAVING count(*) >= 5 AND count(DISTINCT s.professional_id) >= 5 ORDER BY 1 DESC
$$;
REVOKE ALL ON FUNCTION count_trainings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_trainings() TO perspectief_app;

-- Of destroy_old_trainings, by the daily review: two years after their day.
CREATE POLICY training_old ON training FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND day < ((SELECT acting_now()) AT TIME ZONE 'Europe/Amsterdam')::date - 730) WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_trainings() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM training t
     WHERE reviews_shares() AND t.day < (acting_now() AT TIME ZONE 'Europe/Amsterdam')::date - 730;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_trainings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_trainings() TO perspectief_app;

-- What somebody kept of stories is theirs alone.
SELECT forget_policies('kept_story');
CREATE POLICY kept_story_own ON kept_story FOR ALL
    USING (professional_id = (SELECT acting_professional())) WITH CHECK (professional_id = (SELECT acting_professional()));
