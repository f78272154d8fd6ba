-- An own signal that nobody refers is kept for twelve weeks, and once twelve more. What was recorded before this was so has two
-- weeks at least from the first start with it: nothing goes without a warning.
ALTER TABLE signal ADD COLUMN expires_on date;      -- the last day; destroyed on the next
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
UPDATE signal SET expires_on = greatest((recorded_at AT TIME ZONE 'Europe/Amsterdam')::date + 84,
                                        (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + 14);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE signal ALTER COLUMN expires_on SET NOT NULL;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
CREATE INDEX signal_expires ON signal (expires_on);

CREATE FUNCTION expire_in_twelve_weeks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.expires_on := (NEW.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date + 84;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION expire_in_twelve_weeks() FROM PUBLIC;
CREATE TRIGGER expires BEFORE INSERT ON signal FOR EACH ROW EXECUTE FUNCTION expire_in_twelve_weeks();

-- Why it is kept longer. One row a signal: it is extended once.
CREATE TABLE signal_extension (
    signal_id   uuid PRIMARY KEY REFERENCES signal ON DELETE CASCADE,
    reason      text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    extended_by uuid NOT NULL REFERENCES professional,
    extended_at timestamptz NOT NULL
);
ALTER TABLE signal_extension ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal_extension FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON signal_extension TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON signal_extension
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('extended_by', 'extended_at');

-- By who recorded it or stands in for that one, while it is an own signal that nobody was asked about and that did not expire.
CREATE FUNCTION demand_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept signal%ROWTYPE;
BEGIN
    SELECT s.* INTO kept FROM signal s WHERE s.id = NEW.signal_id;
    IF kept.id IS NULL OR NOT stands_in_for(kept.recorded_by) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a signal is extended by who recorded it, or stands in for that one';
    END IF;
    IF EXISTS (SELECT FROM signal_extension e WHERE e.signal_id = NEW.signal_id) THEN
        RAISE check_violation USING MESSAGE = 'a signal is extended once';
    END IF;
    IF EXISTS (SELECT FROM referral r WHERE r.signal_id = NEW.signal_id)
        OR EXISTS (SELECT FROM destruction_asked a WHERE a.signal_id = NEW.signal_id) THEN
        RAISE check_violation USING MESSAGE = 'a signal that was referred does not expire and is not extended';
    END IF;
    IF kept.expires_on < (SELECT acting_day()) THEN
        RAISE check_violation USING MESSAGE = 'a signal that expired is not extended';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_extension() FROM PUBLIC;
CREATE TRIGGER single_by_its_keeper BEFORE INSERT ON signal_extension FOR EACH ROW
    WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_extension();

CREATE FUNCTION extend_signal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE signal SET expires_on = expires_on + 84 WHERE id = NEW.signal_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION extend_signal() FROM PUBLIC;
CREATE TRIGGER longer AFTER INSERT ON signal_extension FOR EACH ROW EXECUTE FUNCTION extend_signal();

-- A referral that is taken back leaves an own signal again, with the two weeks of a warning.
CREATE FUNCTION expire_after_referral() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE signal SET expires_on = greatest(expires_on, acting_day() + 14) WHERE id = OLD.signal_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION expire_after_referral() FROM PUBLIC;
CREATE TRIGGER expires_again AFTER DELETE ON referral FOR EACH ROW EXECUTE FUNCTION expire_after_referral();

-- By the daily review: own signals of which the last day passed. Who refers or extends one meanwhile holds it, and is waited for;
-- it is looked at again with what they did.
CREATE FUNCTION destroy_expired() RETURNS TABLE (signal_id uuid, subject_id uuid, organisation_id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    due uuid;
BEGIN
    FOR due IN SELECT s.id FROM signal s WHERE reviews_shares() AND s.expires_on < acting_day()
                  AND NOT EXISTS (SELECT FROM referral r WHERE r.signal_id = s.id)
                  AND NOT EXISTS (SELECT FROM destruction_asked a WHERE a.signal_id = s.id)
                ORDER BY s.id LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended(due::text, 0));
        RETURN QUERY
            DELETE FROM signal s
             WHERE s.id = due AND s.expires_on < acting_day()
               AND NOT EXISTS (SELECT FROM referral r WHERE r.signal_id = s.id)
               AND NOT EXISTS (SELECT FROM destruction_asked a WHERE a.signal_id = s.id)
            RETURNING s.id, s.subject_id, s.organisation_id;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION destroy_expired() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_expired() TO perspectief_app;
