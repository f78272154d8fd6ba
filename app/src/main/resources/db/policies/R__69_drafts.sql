SELECT forget_policies('draft');

-- Whether somebody has any role of their organisation now: who left has none.
CREATE OR REPLACE FUNCTION works_still(who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM published_role r WHERE r.professional_id = who)
$$;

-- Who typed it, at the organisation for which that was, as long as they work there; nobody else, whatever their role.
CREATE POLICY draft_own ON draft FOR ALL
    USING (professional_id = (SELECT acting_reader()) AND organisation_id = (SELECT acting_organisation())
           AND (SELECT works_still(acting_reader())))
    WITH CHECK (professional_id = (SELECT acting_reader()) AND organisation_id = (SELECT acting_organisation())
                AND (SELECT works_still(acting_reader())) AND works_for(professional_id, organisation_id));

-- What is over: after a week, an hour after it was thrown away, and when who typed it has no role any more. Only a review finds it.
CREATE POLICY draft_over ON draft FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares())
           AND (kept_at < (SELECT acting_now()) - interval '7 days' OR dropped_at < (SELECT acting_now()) - interval '1 hour'
                OR NOT works_still(professional_id)))
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_drafts() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM draft d
     WHERE reviews_shares()
       AND (d.kept_at < acting_now() - interval '7 days' OR d.dropped_at < acting_now() - interval '1 hour'
            OR NOT works_still(d.professional_id));
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_drafts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_drafts() TO perspectief_app;

-- Of people who left, whoever asks: it follows from the roles there are now, and is looked at the way a review looks. How many is told
-- to nobody.
CREATE OR REPLACE FUNCTION destroy_drafts_of_leavers(leavers uuid[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
BEGIN
    before := look_as_review();
    DELETE FROM draft d WHERE d.professional_id = ANY (leavers) AND NOT works_still(d.professional_id);
    PERFORM look_as_before(before);
    RETURN 0;
END $$;
REVOKE ALL ON FUNCTION destroy_drafts_of_leavers(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_drafts_of_leavers(uuid[]) TO perspectief_app;
