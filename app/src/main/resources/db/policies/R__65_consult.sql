SELECT forget_policies('consult', 'consult_word', 'consult_count');

-- Whether an organisation has somebody in a role, besides one person.
CREATE OR REPLACE FUNCTION has_in_role(organisation uuid, held_as text, besides uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM published_professional p JOIN published_role r ON r.professional_id = p.id
                    WHERE p.organisation_id = organisation AND r.role = held_as AND p.id <> besides)
$$;

-- Who asked, and who has the role at the organisation that was asked, both now and by their own register: who lost it reads no more.
CREATE POLICY consult_seen ON consult FOR SELECT USING (
    (asked_by = (SELECT acting_reader()) AND asker_organisation_id = (SELECT acting_organisation()))
    OR (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
        AND acts_as(role) AND may_hold((SELECT acting_reader()), role)));
CREATE POLICY consult_asked ON consult FOR INSERT WITH CHECK (
    asked_by = (SELECT acting_reader()) AND asker_organisation_id = (SELECT acting_organisation())
    AND signal_at IS NULL
    AND (role = 'PROCESS_LEAD' OR organisation_id = (SELECT acting_organisation()))
    AND has_in_role(organisation_id, role, asked_by));
-- Only who asked says that it was read or becomes a signal, and ends it.
CREATE POLICY consult_changed ON consult FOR UPDATE USING (
    asked_by = (SELECT acting_reader()) AND asker_organisation_id = (SELECT acting_organisation()));
CREATE POLICY consult_closed ON consult FOR DELETE USING (
    asked_by = (SELECT acting_reader()) AND asker_organisation_id = (SELECT acting_organisation()));
-- Of follow_consult: the owner finds it only while a trigger runs.
CREATE POLICY consult_follows ON consult FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

CREATE POLICY consult_word_seen ON consult_word FOR SELECT USING (
    consult_id IN (SELECT c.id FROM consult c WHERE c.id = consult_word.consult_id));
CREATE POLICY consult_word_said ON consult_word FOR INSERT WITH CHECK (
    said_by = (SELECT acting_reader())
    AND consult_id IN (SELECT c.id FROM consult c WHERE c.id = consult_word.consult_id));

-- Counts are for the project leader; only the trigger writes them.
CREATE POLICY consult_count_seen ON consult_count FOR SELECT USING ((SELECT acts_as('PROJECT_LEAD') AND may_hold(acting_professional(), 'PROJECT_LEAD')));
CREATE POLICY consult_count_kept ON consult_count FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Of destroy_old_consults, by the daily review: those in which nothing was said for six weeks.
CREATE POLICY consult_old ON consult FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND coalesce(last_word_at, asked_at) < (SELECT acting_now()) - interval '6 weeks')
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_consults() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM consult c
     WHERE reviews_shares() AND coalesce(c.last_word_at, c.asked_at) < acting_now() - interval '6 weeks';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_consults() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_consults() TO perspectief_app;
