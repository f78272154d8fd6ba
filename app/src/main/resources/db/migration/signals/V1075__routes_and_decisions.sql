-- What a route asks before somebody is referred, and what a weighing asks before it ends in a personal approach, also of who
-- comes past the pages. Referrals of before stay as they are.

-- By route 2 the triangle decided about the group: which decision, of which day. No person is in it.
ALTER TABLE referral ADD COLUMN group_decision text, ADD COLUMN group_decided_on date;

CREATE FUNCTION demand_route() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.due_at > NEW.referred_at + interval '672 hours' THEN
        RAISE check_violation USING MESSAGE = 'a referral is weighed within four weeks';
    END IF;
    IF (NEW.route = 2) IS DISTINCT FROM (NEW.group_decision IS NOT NULL AND NEW.group_decided_on IS NOT NULL)
        OR length(NEW.group_decision) > 60 OR NEW.group_decision !~ '\S'
        OR NEW.group_decided_on > (NEW.referred_at AT TIME ZONE 'Europe/Amsterdam')::date THEN
        RAISE check_violation USING MESSAGE = 'the second route has the number and the day of a decision that was taken';
    END IF;
    -- Whose consent counts at which age is asked where the birth date is known; nobody's is never enough.
    IF NEW.route = 3 AND NOT (coalesce(NEW.youth_consent, false) OR coalesce(NEW.parents_consent, false)) THEN
        RAISE check_violation USING MESSAGE = 'by the third route consent comes first';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_route() FROM PUBLIC;
CREATE TRIGGER route_asks BEFORE INSERT ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_route();

-- What is asked of a weighing by each route, and whether a personal approach needs a yes.
CREATE FUNCTION asked_of_a_weighing(of_route int) RETURNS TABLE (criterion text, yes_needed boolean)
    LANGUAGE sql IMMUTABLE AS $$
    SELECT c.criterion, c.yes_needed
      FROM (VALUES ('VICTIM_VIEW', false, NULL), ('PURPOSE', true, NULL), ('LEGAL_BASIS', true, NULL),
                   ('NECESSITY', true, NULL), ('PROPORTIONALITY', true, NULL), ('SUBSIDIARITY', true, NULL),
                   ('ACCURACY', true, NULL), ('DOING_NOTHING', true, NULL), ('UNDERMINING_CONTEXT', true, 1),
                   ('PROBLEMATIC_GROUP', true, 2), ('CORE_ROLE', true, 2), ('OBJECTIVE_INDICATIONS', true, 3),
                   ('TOLD_FIRST', true, 3), ('NO_POLICE_QUERY', true, 3), ('DISSENT', false, NULL))
           AS c (criterion, yes_needed, route)
     WHERE c.route IS NULL OR c.route = of_route
$$;
REVOKE ALL ON FUNCTION asked_of_a_weighing(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION asked_of_a_weighing(int) TO perspectief_app;

CREATE FUNCTION demand_weighed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.due_at <= (SELECT acting_now()) THEN
        RAISE check_violation USING MESSAGE = 'the term has passed: letting go is left';
    END IF;
    IF NEW.outcome <> 'PERSONAL_APPROACH' THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM asked_of_a_weighing(NEW.route) a
                 LEFT JOIN weighing_reason g ON g.referral_id = NEW.id AND g.criterion = a.criterion
                WHERE g.answer IS NULL OR (a.yes_needed AND NOT g.answer)) THEN
        RAISE check_violation USING MESSAGE = 'a personal approach has every question answered, with yes where that is needed';
    END IF;
    IF NOT EXISTS (SELECT FROM received_kinds_on(NEW.id) k WHERE k.kind IN ('FACT', 'OBSERVATION')) THEN
        RAISE check_violation USING MESSAGE = 'a personal approach leans on something objective';
    END IF;
    IF NOT EXISTS (SELECT FROM second_reading s
                    WHERE s.referral_id = NEW.id AND s.agrees AND s.reader <> (SELECT acting_professional())) THEN
        RAISE check_violation USING MESSAGE = 'somebody else read along and agreed';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_weighed() FROM PUBLIC;
CREATE TRIGGER weighed_first BEFORE UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND OLD.outcome IS NULL AND NEW.outcome IN ('OTHER_PATH', 'PERSONAL_APPROACH'))
    EXECUTE FUNCTION demand_weighed();

-- Whoever read along read these answers: another answer makes the reading fall, whoever writes it and by whichever way.
CREATE FUNCTION reading_falls_with_answer() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM second_reading s WHERE s.referral_id = NEW.referral_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION reading_falls_with_answer() FROM PUBLIC;
CREATE TRIGGER reading_falls AFTER INSERT OR UPDATE OF answer, reason, criterion ON weighing_reason FOR EACH ROW
    EXECUTE FUNCTION reading_falls_with_answer();

-- A second reader who did not agree is kept beside the weighing when answers change after it, and goes with the weighing.
CREATE TABLE weighing_dissent (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    referral_id uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    reader      uuid NOT NULL REFERENCES professional,
    reason      text NOT NULL,
    read_at     timestamptz NOT NULL
);
CREATE INDEX weighing_dissent_of ON weighing_dissent (referral_id);
ALTER TABLE weighing_dissent ENABLE ROW LEVEL SECURITY;
ALTER TABLE weighing_dissent FORCE ROW LEVEL SECURITY;
GRANT SELECT ON weighing_dissent TO perspectief_app;

CREATE FUNCTION keep_dissent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO weighing_dissent (referral_id, reader, reason, read_at)
    SELECT w.referral_id, OLD.reader, OLD.reason, OLD.read_at FROM weighing w WHERE w.referral_id = OLD.referral_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_dissent() FROM PUBLIC;
CREATE TRIGGER dissent_kept AFTER DELETE ON second_reading FOR EACH ROW WHEN (NOT OLD.agrees)
    EXECUTE FUNCTION keep_dissent();
