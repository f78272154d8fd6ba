-- An objection to a weighing, or to being taken on after it, is weighed by somebody else than who decided, or than who weighs.
CREATE FUNCTION demand_other_weighs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM referral r WHERE r.id = OLD.file_id OR r.case_id = OLD.file_id)
        OR EXISTS (SELECT FROM referral r
                    WHERE (r.id = OLD.file_id OR r.case_id = OLD.file_id)
                      AND (r.decided_by = (SELECT acting_professional())
                           OR (r.outcome IS NULL
                               AND EXISTS (SELECT FROM weighing w
                                            WHERE w.referral_id = r.id AND w.begun_by = (SELECT acting_professional()))))) THEN
        RAISE check_violation USING MESSAGE = 'somebody else than who decided weighs the objection';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_other_weighs() FROM PUBLIC;
CREATE TRIGGER other_weighs BEFORE UPDATE OF outcome ON rights_request FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND OLD.file_id IS NOT NULL AND NEW.outcome IS NOT NULL)
    EXECUTE FUNCTION demand_other_weighs();

-- While it is weighed nobody is taken on or sent on, and the signal is not referred anew; letting go is always possible.
CREATE FUNCTION demand_rest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM referral r WHERE r.signal_id = NEW.signal_id AND (file_rests(r.id) OR file_rests(r.case_id))) THEN
        RAISE check_violation USING MESSAGE = 'an objection is not answered yet: it rests';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_rest() FROM PUBLIC;
CREATE TRIGGER rests_first BEFORE INSERT ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_rest();
CREATE TRIGGER rests_too BEFORE UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND OLD.outcome IS NULL AND NEW.outcome IN ('OTHER_PATH', 'PERSONAL_APPROACH'))
    EXECUTE FUNCTION demand_rest();

-- Who lets it go does what was objected for: with the file that goes the objection is no longer open.
CREATE FUNCTION answer_with_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.outcome := 'UPHELD';
    NEW.done_by := acting_professional();
    NEW.done_at := acting_now();
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION answer_with_file() FROM PUBLIC;
CREATE TRIGGER answered_with_file BEFORE UPDATE OF file_id ON rights_request FOR EACH ROW
    WHEN (OLD.file_id IS NOT NULL AND NEW.file_id IS NULL AND NEW.outcome IS NULL AND acting_professional() IS NOT NULL
          AND acting_now() IS NOT NULL)
    EXECUTE FUNCTION answer_with_file();
