-- Who recorded, referred, weighed, read, decided or answered something here, and when.
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF recorded_by, recorded_at ON signal
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('recorded_by', 'recorded_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF weighed_since, decided_by, decided_at ON referral
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('referred_by', 'referred_at', 'weighed_since', 'decided_by', 'decided_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF seen_at ON referral_answer
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('answered_at', 'seen_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF ready_at ON weighing
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('begun_by', 'begun_at', 'ready_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF given_by, given_at ON weighing_reason
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('given_by', 'given_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON second_reading
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('reader', 'read_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON letting_go
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('wanted_by', 'wanted_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF kept_by, kept_at ON destruction_asked
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('asked_at', 'kept_by', 'kept_at');

-- A reason says who gave it anew when its words change.
REVOKE UPDATE ON weighing_reason FROM perspectief_app;
GRANT UPDATE (answer, reason, given_by, given_at) ON weighing_reason TO perspectief_app;
CREATE FUNCTION demand_new_giver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.given_by IS DISTINCT FROM (SELECT acting_professional()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'weighing_reason.given_by is of who acts, now: done by somebody else';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_new_giver() FROM PUBLIC;
CREATE TRIGGER new_giver BEFORE UPDATE ON weighing_reason FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND (NEW.answer, NEW.reason) IS DISTINCT FROM (OLD.answer, OLD.reason))
    EXECUTE FUNCTION demand_new_giver();

-- What was decided stays decided, as it was; the case that came of it is added once.
CREATE FUNCTION refuse_other_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.outcome, NEW.decided_by, NEW.decided_at) IS DISTINCT FROM (OLD.outcome, OLD.decided_by, OLD.decided_at)
        OR (OLD.case_id IS NOT NULL AND NEW.case_id IS DISTINCT FROM OLD.case_id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'what was decided stays decided';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_other_decision() FROM PUBLIC;
CREATE TRIGGER stays_decided BEFORE UPDATE OF outcome, decided_by, decided_at, case_id ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_other_decision();

-- A signal is in the phase of its file.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
UPDATE file f SET phase = s.phase FROM signal s WHERE s.id = f.id AND s.phase <> f.phase;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE signal ADD CONSTRAINT signal_in_the_phase_of_its_file
    FOREIGN KEY (id, phase) REFERENCES file (id, phase) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;

-- How often which decision was taken follows from the decisions: counted as the transaction ends, so that nobody waits for the
-- row, and read by who decides.
REVOKE INSERT, UPDATE ON weighing_count FROM perspectief_app;
ALTER TABLE weighing_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE weighing_count FORCE ROW LEVEL SECURITY;
CREATE FUNCTION count_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO weighing_count (month, route, outcome)
    VALUES (date_trunc('month', NEW.decided_at AT TIME ZONE 'Europe/Amsterdam')::date, NEW.route, NEW.outcome)
        ON CONFLICT (month, route, outcome) DO UPDATE SET number = weighing_count.number + 1;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_decision() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER counted AFTER UPDATE OF outcome ON referral DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.outcome IS NULL AND NEW.outcome IS NOT NULL) EXECUTE FUNCTION count_decision();

-- Whoever read along read what was there. When that is corrected, disputed or erased before the decision, the reading falls, and
-- a page that was opened before is stale.
CREATE FUNCTION reading_falls() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE weighing w SET version = w.version + 1
     WHERE w.referral_id IN (SELECT r.id FROM referral r
                              WHERE (r.signal_id = OLD.file_id OR r.id = OLD.file_id) AND r.outcome IS NULL);
    DELETE FROM second_reading s
     WHERE s.referral_id IN (SELECT r.id FROM referral r
                              WHERE (r.signal_id = OLD.file_id OR r.id = OLD.file_id) AND r.outcome IS NULL);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION reading_falls() FROM PUBLIC;
CREATE TRIGGER reading_falls AFTER UPDATE OF narrative, corrected_at, disputed_by, disputed_on ON item FOR EACH ROW
    WHEN (OLD.file_id IS NOT NULL AND (NEW.narrative, NEW.corrected_at, NEW.disputed_by)
                                      IS DISTINCT FROM (OLD.narrative, OLD.corrected_at, OLD.disputed_by))
    EXECUTE FUNCTION reading_falls();
CREATE TRIGGER reading_falls_with_it AFTER DELETE ON item FOR EACH ROW
    WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION reading_falls();
