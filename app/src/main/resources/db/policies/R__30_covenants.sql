SELECT forget_policies('item', 'item_identity', 'disclosure', 'disclosure_condition', 'share_review', 'attestation',
    'attestation_words', 'receiver_notice', 'rights_request', 'same_person');

-- What can be read at this moment by whoever it was given to: the only way in which anything should ask.
DROP VIEW IF EXISTS readable_disclosure;
CREATE VIEW readable_disclosure WITH (security_invoker = true) AS
    SELECT d.*, true AS open FROM disclosure d
     WHERE d.withdrawn_at IS NULL
       AND d.lawful_from <= (SELECT acting_day())
       AND d.lawful_until > (SELECT acting_day())
       AND d.given_at <= (SELECT acting_now())
       AND d.expires_at > (SELECT acting_now())
       AND d.phase IN (SELECT f.phase FROM open_flow f
                        WHERE f.receiver = d.receiver AND f.giver = d.giver AND f.category = d.category
                          AND f.purpose = d.purpose AND f.phase = d.phase AND f.covenant = d.covenant);
GRANT SELECT ON readable_disclosure TO perspectief_app;

-- Published: who the young person of a file is, as far as who acts may see the item that says so, or was given it.
-- The birth date in the eight digits of the register of persons.
DROP VIEW IF EXISTS published_identity;
CREATE VIEW published_identity WITH (security_invoker = true) AS
    SELECT i.id AS item_id, i.file_id, i.organisation_id, i.kind, i.recorded_at, y.first_name, y.family_name,
           birth_of_register(y.birth_date, y.birth_known) AS birth_date,
           i.subject_id, i.file_kind, y.birth_date AS born
      FROM item i JOIN item_identity y ON y.item_id = i.id;
DROP VIEW IF EXISTS published_disclosed_identity;
CREATE VIEW published_disclosed_identity WITH (security_invoker = true) AS
    SELECT d.file_id, y.first_name, y.family_name, birth_of_register(y.birth_date, y.birth_known) AS birth_date,
           d.subject_id, d.file_kind, d.giver_organisation_id, d.given_at, y.birth_date AS born
      FROM disclosure d JOIN item_identity y ON y.item_id = d.item_id;
GRANT SELECT ON published_identity, published_disclosed_identity TO perspectief_app;
-- What who acts can read now that was given on a file.
CREATE OR REPLACE FUNCTION received_items_on(of_file uuid) RETURNS TABLE (item_id uuid, category text) LANGUAGE sql STABLE AS $$
    SELECT d.item_id, d.category FROM readable_disclosure d
     WHERE d.file_id = of_file
       AND d.receiver_organisation_id = (SELECT acting_organisation())
       AND d.receiver = (SELECT acting_partner())
       AND (d.receiver_professional_id = (SELECT acting_reader())
            OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
       AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[])
$$;
-- Published: of which sorts that is.
CREATE OR REPLACE FUNCTION received_on(of_file uuid) RETURNS TABLE (category text) LANGUAGE sql STABLE AS $$
    SELECT r.category FROM received_items_on(of_file) r
$$;
-- Published: of which kinds those statements are, without their words.
CREATE OR REPLACE FUNCTION received_kinds_on(of_file uuid) RETURNS TABLE (kind text) LANGUAGE sql STABLE AS $$
    SELECT i.kind FROM received_items_on(of_file) r JOIN item i ON i.id = r.item_id
$$;
-- Published: the item, when the acting organisation holds it and who acts sees it.
CREATE OR REPLACE FUNCTION held_item(of_item uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT i.id FROM item i WHERE i.id = of_item AND i.organisation_id = (SELECT acting_organisation())
$$;
-- The same, when it is of that category and about that young person.
CREATE OR REPLACE FUNCTION held_as(of_item uuid, of_category text, about uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT i.id FROM item i
     WHERE i.id = of_item AND i.category = of_category AND i.subject_id = about
       AND i.organisation_id = (SELECT acting_organisation())
$$;
-- The same, when it hangs on that file.
CREATE OR REPLACE FUNCTION held_on(of_item uuid, of_file uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT i.id FROM item i
     WHERE i.id = of_item AND i.file_id = of_file AND i.organisation_id = (SELECT acting_organisation())
$$;
-- The same, when it hangs on no file: what does is given on one, whose covenant and reviews hold for it.
CREATE OR REPLACE FUNCTION held_apart(of_item uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT i.id FROM item i
     WHERE i.id = of_item AND i.file_id IS NULL AND i.organisation_id = (SELECT acting_organisation())
$$;

-- An organisation sees what it registered itself, and within it a file is not everybody's: what hangs on one is seen by who may see
-- the file. To have recorded or given something is no way in: whoever has no seat any more reads nothing of the case.
-- Of another organisation, what can be read by a disclosure to who acts, narrowed by receiver and purpose on top of that
-- table's own policy, because seeing that a disclosure exists is not receiving it. Lists ask for the row at hand, by index:
-- not EXISTS, of which the planner would work out two plans for each level.
CREATE POLICY item_seen ON item FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (organisation_id = (SELECT acting_organisation())
            AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(item.file_id) f)))
        OR id IN (
            SELECT d.item_id FROM readable_disclosure d
             WHERE d.item_id = item.id
               AND d.receiver_organisation_id = (SELECT acting_organisation())
               AND d.receiver = (SELECT acting_partner())
               AND (d.receiver_professional_id = (SELECT acting_reader())
                    OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
               AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[]))));
-- What is of a signal or a case hangs on its file, which whoever records it sees.
CREATE POLICY item_recorded ON item FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND partner = (SELECT acting_partner())
    AND (signal_id IS NULL OR signal_id IS NOT DISTINCT FROM file_id) AND (case_id IS NULL OR case_id IS NOT DISTINCT FROM file_id)
    AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(item.file_id) f)));
-- A statement that reads no column asks no policy of reading: what nobody sees is not changed blindly either.
CREATE POLICY item_changed ON item FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(item.file_id) f)));
CREATE POLICY item_destroyed ON item FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(item.file_id) f)));
-- Of the functions reviewed_…: the owner looks, for a review only.
CREATE POLICY item_reviewed ON item FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));

-- Of destroy_told_by_police: the owner finds it only while a trigger runs.
CREATE POLICY item_of_police_goes ON item FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0 AND kind = 'POLICE' AND file_kind = 'REFERRAL') WITH CHECK (false);
-- For a trigger on what the police was asked in a weighing: what was told goes with it. Of the application's role nobody calls it.
CREATE OR REPLACE FUNCTION destroy_told_by_police(of_item uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DELETE FROM item i WHERE i.id = of_item AND i.kind = 'POLICE' AND i.file_kind = 'REFERRAL'
$$;
REVOKE ALL ON FUNCTION destroy_told_by_police(uuid) FROM PUBLIC;

CREATE POLICY item_identity_seen ON item_identity FOR SELECT USING (
    item_id IN (SELECT i.id FROM item i WHERE i.id = item_identity.item_id));
CREATE POLICY item_identity_recorded ON item_identity FOR INSERT WITH CHECK (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));
CREATE POLICY item_identity_changed ON item_identity FOR UPDATE USING (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));
CREATE POLICY item_identity_destroyed ON item_identity FOR DELETE USING (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));

-- The giver sees what it gave, in a file as far as that is theirs; the receiver what it got; the process lead of the leading
-- organisation, and who keeps the file, that a disclosure exists (who, why, until when), never through this what it says.
CREATE POLICY disclosure_seen ON disclosure FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (giver_organisation_id = (SELECT acting_organisation())
            AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f)))
        OR (receiver_organisation_id = (SELECT acting_organisation())
            AND (receiver_professional_id = (SELECT acting_reader())
                 OR (receiver_professional_id IS NULL AND acts_as(receiver_role))))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f WHERE f.keeps)));
-- A privacy officer watches over what the own organisation gives and receives (AVG 39): that it stands and by which rules,
-- never what it says. Only the page that tells what another version ends looks this way; items stay closed, because their
-- policy asks for a reader.
CREATE POLICY disclosure_overseen ON disclosure FOR SELECT USING (
    (giver_organisation_id = (SELECT acting_organisation()) OR receiver_organisation_id = (SELECT acting_organisation()))
    AND (SELECT acts_as('PRIVACY_OFFICER')) AND (SELECT acting_purpose()) = 'controle');
-- Only a review says how long a share is lawful. Whoever gives something gives it for the day; the review at the end of the
-- same transaction says the rest. Given is what the giver sees, on a file that the giver sees, under the covenant of that file.
CREATE POLICY disclosure_given ON disclosure FOR INSERT WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawn_reason IS NULL
    -- of what is given it says what that is: a flow of another category, or another young person, is no way out
    AND item_id IN (SELECT i.id FROM held_as(disclosure.item_id, disclosure.category, disclosure.subject_id) i)
    AND (lead_organisation_id IS NULL OR lead_organisation_id IN (SELECT l.id FROM leads_file(disclosure.file_id) l))
    AND (referral_id IS NULL OR referral_id IS NOT DISTINCT FROM file_id)
    AND (case_id IS NULL OR case_id IS NOT DISTINCT FROM file_id)
    AND regime IS NOT DISTINCT FROM covenant
    AND ((file_id IS NULL AND item_id IN (SELECT i.id FROM held_apart(disclosure.item_id) i))
         OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f WHERE f.regime = disclosure.covenant))
    AND lawful_until <= (SELECT acting_day()) + 1 AND rests_since IS NULL
    -- nothing new goes to who left, or has no such role any more
    AND (receiver_professional_id IS NULL OR may_hold(receiver_professional_id, receiver_role))
    AND phase IN (SELECT f.phase FROM open_flow f
                   WHERE f.receiver = disclosure.receiver AND f.giver = disclosure.giver
                     AND f.category = disclosure.category AND f.purpose = disclosure.purpose
                     AND f.phase = disclosure.phase AND f.covenant = disclosure.covenant));
-- Who keeps the file ends what may no longer be read when it changes phase, whoever gave it.
CREATE POLICY disclosure_ended ON disclosure FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL
    AND ((giver_organisation_id = (SELECT acting_organisation())
             AND (file_id IS NULL OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f)))
         OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
         OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f WHERE f.keeps)))
    -- who ends it says so, and says it of nobody else
    WITH CHECK (withdrawn_by IS NULL OR withdrawn_by = (SELECT acting_reader()));
-- By its giver's organisation, of what who acts sees of it.
CREATE POLICY disclosure_destroyed ON disclosure FOR DELETE USING (
    giver_organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND (file_id IS NULL
         OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
         OR file_id IN (SELECT f.id FROM acting_in_file(disclosure.file_id) f)));
CREATE POLICY disclosure_reviewed_seen ON disclosure FOR SELECT USING ((SELECT reviews_shares()));
CREATE POLICY disclosure_reviewed ON disclosure FOR UPDATE USING ((SELECT reviews_shares()));

-- The giver reads what it asked. The receiver reads it for as long as the disclosure can be read and opens its item. Neither
-- who watches over the file nor a privacy officer does.
CREATE POLICY disclosure_condition_seen ON disclosure_condition FOR SELECT USING (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND (SELECT acting_reader()) IS NOT NULL
           AND ((d.giver_organisation_id = (SELECT acting_organisation())
                    AND (SELECT acting_purpose()) IS DISTINCT FROM 'controle')
                OR (d.receiver_organisation_id = (SELECT acting_organisation())
                    AND (d.receiver_professional_id = (SELECT acting_reader())
                         OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
                    AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[])
                    AND d.id IN (SELECT r.id FROM readable_disclosure r WHERE r.id = d.id)
                    AND d.item_id IN (SELECT i.id FROM item i WHERE i.id = d.item_id)))));
CREATE POLICY disclosure_condition_asked ON disclosure_condition FOR INSERT WITH CHECK (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND d.giver_organisation_id = (SELECT acting_organisation())
           AND d.given_by = (SELECT acting_reader())));

CREATE POLICY share_review_seen ON share_review FOR SELECT USING (
    disclosure_id IN (SELECT d.id FROM disclosure d WHERE d.id = share_review.disclosure_id));
CREATE POLICY share_review_made ON share_review FOR INSERT WITH CHECK ((SELECT reviews_shares()));
CREATE POLICY share_review_noted ON share_review FOR UPDATE USING ((SELECT reviews_shares()));

-- What was said of two records: by the own organisation, for who sees both.
CREATE POLICY same_person_seen ON same_person FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND file_id IN (SELECT f.id FROM acting_in_file(same_person.file_id) f)
    AND other_id IN (SELECT f.id FROM acting_in_file(same_person.other_id) f));
CREATE POLICY same_person_said ON same_person FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND said_by = (SELECT acting_reader())
    AND file_id IN (SELECT f.id FROM acting_in_file(same_person.file_id) f)
    AND other_id IN (SELECT f.id FROM acting_in_file(same_person.other_id) f));
CREATE POLICY same_person_taken_back ON same_person FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND file_id IN (SELECT f.id FROM acting_in_file(same_person.file_id) f)
    AND other_id IN (SELECT f.id FROM acting_in_file(same_person.other_id) f));

-- What was recorded by hand: the own organisation, who leads the file, whoever may give in it, and of what its keeper recorded
-- everyone who takes part; of these only who may know how the condition stands.
CREATE POLICY attestation_seen ON attestation FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND acts_in_any(known_to)
    AND file_id IN (SELECT f.id FROM acting_in_file(attestation.file_id) f
                     WHERE attestation.organisation_id = (SELECT acting_organisation()) OR f.keeps OR f.leads OR f.gives
                        OR f.kept_by = attestation.recorded_by));
CREATE POLICY attestation_made ON attestation FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND ended_at IS NULL AND acts_as(recorded_as) AND acts_in_any(known_to) AND until_day <= from_day + 366
    AND (of_giver IS NULL OR of_giver = organisation_id)
    AND (item_id IS NULL OR item_id IN (SELECT i.id FROM item i
                                         WHERE i.id = attestation.item_id AND i.file_id = attestation.file_id
                                           AND i.organisation_id = attestation.organisation_id))
    AND file_id IN (SELECT f.id FROM acting_in_file(attestation.file_id) f
                     WHERE f.regime = attestation.covenant
                       AND (attestation.recorded_as <> 'CASE_LEAD' OR f.kept_by IS NULL OR f.keeps)));
CREATE POLICY attestation_ended ON attestation FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND acts_in_any(known_to)
    AND file_id IN (SELECT f.id FROM acting_in_file(attestation.file_id) f))
    WITH CHECK (ended_by = (SELECT acting_reader()));
-- The owner of the functions that answer a decision: yes or no with its days, and no word.
CREATE POLICY attestation_decided ON attestation FOR SELECT TO CURRENT_USER USING (
    (SELECT acting_reader()) IS NOT NULL OR (SELECT reviews_shares()));
CREATE POLICY attestation_words_own ON attestation_words USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND attestation_id IN (SELECT a.id FROM attestation a WHERE a.id = attestation_words.attestation_id))
    WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND attestation_id IN (SELECT a.id FROM attestation a
                            WHERE a.id = attestation_words.attestation_id
                              AND a.organisation_id = attestation_words.organisation_id));

-- What a decision looks at, of files that whoever decides may see: also what that one may not know of, because the wall is of
-- the same facts for everybody.
CREATE OR REPLACE FUNCTION attested_in_files(files uuid[]) RETURNS SETOF attestation
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.* FROM attestation a
     WHERE a.file_id = ANY (files) AND a.ended_at IS NULL AND NOT attestation_replaced(a)
       AND (reviews_shares() OR a.file_id IN (SELECT f.id FROM acting_in_file(a.file_id) f)) $$;
REVOKE ALL ON FUNCTION attested_in_files(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attested_in_files(uuid[]) TO perspectief_app;

-- The functions below look at all shares of somebody the way a review looks, and put back who acts before they return. Who acts, and
-- when, they take from the transaction.

-- Ends what was given to people who may not hold it any more: it follows from the roles there are now, whoever asks, and is looked
-- at the way a review looks. A review tells the logs within a minute. How much that was is for the administrator of their
-- organisation and for the owner's commands; everybody else is told nothing.
CREATE OR REPLACE FUNCTION end_shares_of_leavers(leavers uuid[], at timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
    found integer;
BEGIN
    at := moment_of(at);
    before := look_as_review();
    WITH ended AS (
        UPDATE disclosure d SET withdrawn_at = at, withdrawn_reason = 'vertrek'
         WHERE d.receiver_professional_id = ANY (leavers) AND d.withdrawn_at IS NULL AND d.expires_at > at
           AND NOT may_hold(d.receiver_professional_id, d.receiver_role)
        RETURNING d.id),
    told AS (
        INSERT INTO share_review (id, disclosure_id, outcome, lapsed, reviewed_at, noted)
        SELECT gen_random_uuid(), e.id, 'ENDED', '{}', at, false FROM ended e)
    SELECT count(*) INTO found FROM ended;
    PERFORM look_as_before(before);
    RETURN CASE WHEN may_count(leavers) THEN found ELSE 0 END;
END $$;
REVOKE ALL ON FUNCTION end_shares_of_leavers(uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_shares_of_leavers(uuid[], timestamptz) TO perspectief_app;

-- Who acts gives back all that was given to them in a case: nobody needs leave for knowing less.
CREATE OR REPLACE FUNCTION give_back(of_case uuid, reason text, at timestamptz) RETURNS SETOF uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
BEGIN
    IF reason !~ '^[A-Za-z_-]+$' THEN
        RAISE check_violation USING MESSAGE = 'a reason is a code';
    END IF;
    at := moment_of(at);
    before := look_as_review();
    RETURN QUERY
        UPDATE disclosure d SET withdrawn_at = at, withdrawn_by = acting_professional(), withdrawn_reason = reason
         WHERE d.receiver_professional_id = acting_professional() AND d.case_id = of_case AND d.withdrawn_at IS NULL
           AND d.expires_at > at
        RETURNING d.id;
    PERFORM look_as_before(before);
END $$;
REVOKE ALL ON FUNCTION give_back(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_back(uuid, text, timestamptz) TO perspectief_app;

-- What people who left gave in cases and still stands: that it stands, and to whom, never what it says, because an item keeps its
-- own policy. For who sees to it: a colleague who takes part in that case, and the attention officers of the organisation; where
-- there are none, whoever has a role to sit at a table, so that it is never nobody's.
CREATE OR REPLACE FUNCTION shares_of_leavers(at timestamptz) RETURNS SETOF disclosure
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before text[];
    me uuid := acting_professional();
    own uuid := acting_organisation();
    sees_to_all boolean;
BEGIN
    IF me IS NULL OR NOT may_hold(me, 'CASE_PARTNER') THEN
        RETURN;
    END IF;
    at := moment_of(at);
    sees_to_all := may_hold(me, 'ATTENTION_OFFICER')
        OR NOT EXISTS (SELECT FROM published_professional p JOIN published_role r ON r.professional_id = p.id
                        WHERE p.organisation_id = own AND r.role = 'ATTENTION_OFFICER');
    before := look_as_review();
    RETURN QUERY
        SELECT (jsonb_populate_record(d, '{"facts": ""}')).* FROM disclosure d
         WHERE d.given_by = ANY (SELECT p.id FROM published_professional p
                                  WHERE p.organisation_id = own AND p.subject = 'withdrawn:' || p.id)
           AND d.giver_organisation_id = own AND d.case_id IS NOT NULL AND d.withdrawn_at IS NULL AND d.expires_at > at
           AND (sees_to_all OR d.file_id IN (SELECT t.id FROM part_of(me) t))
         ORDER BY d.expires_at, d.id;
    PERFORM look_as_before(before);
END $$;
REVOKE ALL ON FUNCTION shares_of_leavers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shares_of_leavers(timestamptz) TO perspectief_app;

-- Ends one of those, in the name of the colleague who acts. Whether there was one to end.
CREATE OR REPLACE FUNCTION end_share_of_leaver(share uuid, reason text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    ended boolean;
    before text[];
BEGIN
    IF reason !~ '^[A-Za-z_-]+$' THEN
        RAISE check_violation USING MESSAGE = 'a reason is a code';
    END IF;
    IF NOT EXISTS (SELECT FROM shares_of_leavers(at) s WHERE s.id = share) THEN
        RETURN false;
    END IF;
    before := look_as_review();
    UPDATE disclosure d SET withdrawn_at = moment_of(at), withdrawn_by = acting_professional(), withdrawn_reason = reason
     WHERE d.id = share AND d.withdrawn_at IS NULL;
    ended := FOUND;
    PERFORM look_as_before(before);
    RETURN ended;
END $$;
REVOKE ALL ON FUNCTION end_share_of_leaver(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_share_of_leaver(uuid, text, timestamptz) TO perspectief_app;

-- How much somebody of the own organisation can read in cases, for the administrator who is about to end that: a number and no more.
CREATE OR REPLACE FUNCTION shares_held_by(who uuid, at timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found integer := 0;
    before text[];
BEGIN
    IF manages(who) THEN
        before := look_as_review();
        SELECT count(*) INTO found FROM disclosure d
         WHERE d.receiver_professional_id = who AND d.withdrawn_at IS NULL AND d.expires_at > moment_of(at);
        PERFORM look_as_before(before);
    END IF;
    RETURN found;
END $$;
REVOKE ALL ON FUNCTION shares_held_by(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shares_held_by(uuid, timestamptz) TO perspectief_app;
-- That something was corrected, disputed or erased: for the organisation that gave it, and for who was given it.
CREATE POLICY receiver_notice_seen ON receiver_notice FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND until_day >= (SELECT acting_day()) AND (
        giver_organisation_id = (SELECT acting_organisation())
        OR (receiver_organisation_id = (SELECT acting_organisation())
            AND (receiver_professional_id = (SELECT acting_reader())
                 OR ((receiver_professional_id IS NULL OR has_left(receiver_professional_id)) AND acts_as(receiver_role))))));
-- Only of what the acting organisation gave; told before the item is destroyed.
CREATE POLICY receiver_notice_told ON receiver_notice FOR INSERT WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND told_by = (SELECT acting_reader()) AND done_at IS NULL
    AND item_id IN (SELECT i.id FROM held_item(receiver_notice.item_id) i)
    AND item_id IN (SELECT d.item_id FROM disclosure d
                     WHERE d.item_id = receiver_notice.item_id
                       AND d.category = receiver_notice.category AND d.covenant = receiver_notice.covenant
                       AND d.file_id IS NOT DISTINCT FROM receiver_notice.file_id
                       AND d.receiver_role = receiver_notice.receiver_role
                       AND d.receiver_organisation_id = receiver_notice.receiver_organisation_id
                       AND d.receiver_professional_id IS NOT DISTINCT FROM receiver_notice.receiver_professional_id));
CREATE POLICY receiver_notice_done ON receiver_notice FOR UPDATE USING (
    receiver_organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND (receiver_professional_id = (SELECT acting_reader())
         OR ((receiver_professional_id IS NULL OR has_left(receiver_professional_id)) AND acts_as(receiver_role))))
    WITH CHECK (done_by = (SELECT acting_reader()));
-- Of destroy_old_notices, by the daily review.
CREATE POLICY receiver_notice_old ON receiver_notice FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND until_day < (SELECT acting_day())) WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_notices() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM receiver_notice n WHERE reviews_shares() AND n.until_day < acting_day();
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_notices() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_notices() TO perspectief_app;

-- Who answers what a young person or a parent asks of an item of the own organisation: who recorded it; who keeps or leads the case
-- that it lies in; of a referral a process lead; and the attention officers of the organisation. Who recorded it and has no work with
-- young people any more answers nothing: then it is any colleague who may see it. A privacy officer watches and does not answer.
CREATE OR REPLACE FUNCTION answers_for(of_item uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    SELECT i.id FROM item i
     WHERE i.id = of_item AND i.organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
       AND (i.recorded_by = (SELECT acting_reader()) OR (SELECT acts_as('ATTENTION_OFFICER'))
            OR NOT may_hold(i.recorded_by, 'CASE_PARTNER') AND NOT may_hold(i.recorded_by, 'PROCESS_LEAD')
            OR i.file_id IN (SELECT f.id FROM acting_in_file(i.file_id) f
                              WHERE f.governs AND (f.kept_by IS NOT NULL OR (SELECT acts_as('PROCESS_LEAD')))))
$$;

-- What was asked of the own organisation. A privacy officer watches the days (AVG 12(3)): a row has neither a name nor a word.
-- Everybody else knows of what they registered, and of what is asked about an item that they answer for or see.
CREATE POLICY rights_request_seen ON rights_request FOR SELECT USING (
    organisation_id = (SELECT acting_organisation())
    AND ((SELECT acts_as('PRIVACY_OFFICER'))
         OR ((SELECT acting_reader()) IS NOT NULL
             AND (registered_by = (SELECT acting_reader())
                  OR item_id IN (SELECT i.id FROM held_item(rights_request.item_id) i)
                  OR file_id IN (SELECT f.id FROM acting_in_file(rights_request.file_id) f WHERE f.leads)))));
-- Of file_rests.
CREATE POLICY rights_request_rests ON rights_request FOR SELECT TO CURRENT_USER
    USING (file_id IS NOT NULL AND outcome IS NULL);
-- Of destroy_old_requests, by the daily review: what was answered two years ago. What is open stays until it is answered.
CREATE POLICY rights_request_old ON rights_request FOR ALL TO CURRENT_USER
    USING ((SELECT reviews_shares()) AND outcome IS NOT NULL AND done_at < (SELECT acting_now()) - interval '2 years')
    WITH CHECK (false);
CREATE OR REPLACE FUNCTION destroy_old_requests() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM rights_request r
     WHERE reviews_shares() AND r.outcome IS NOT NULL AND r.done_at < acting_now() - interval '2 years';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_requests() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_requests() TO perspectief_app;
CREATE POLICY rights_request_registered ON rights_request FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND registered_by = (SELECT acting_reader()) AND outcome IS NULL
    AND received_on <= (SELECT acting_day()) AND due_on = (received_on + interval '1 month')::date
    AND extended_at IS NULL
    AND ((file_id IS NULL AND item_id IN (SELECT i.id FROM held_item(rights_request.item_id) i))
         OR file_id IN (SELECT f.id FROM acting_in_file(rights_request.file_id) f WHERE f.leads)));
CREATE POLICY rights_request_extended ON rights_request FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL AND outcome IS NULL
    AND file_id IN (SELECT f.id FROM acting_in_file(rights_request.file_id) f WHERE f.leads))
    WITH CHECK (outcome IS NULL AND extended_by = (SELECT acting_reader()));
CREATE POLICY rights_request_done ON rights_request FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL AND outcome IS NULL
    AND (item_id IN (SELECT i.id FROM answers_for(rights_request.item_id) i)
         OR file_id IN (SELECT f.id FROM acting_in_file(rights_request.file_id) f WHERE f.leads)))
    WITH CHECK (done_by = (SELECT acting_reader()) AND outcome IS NOT NULL);
