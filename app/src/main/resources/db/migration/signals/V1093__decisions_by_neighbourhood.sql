-- Decisions are counted by neighbourhood too, as it was told when referring; of those before it is not known. Counted before what went
-- along is forgotten.
ALTER TABLE weighing_count DROP CONSTRAINT weighing_count_pkey;
ALTER TABLE weighing_count ADD COLUMN neighbourhood text REFERENCES neighbourhood;
ALTER TABLE weighing_count ADD CONSTRAINT weighing_count_once UNIQUE NULLS NOT DISTINCT (month, route, outcome, neighbourhood);

DROP TRIGGER counted ON referral;
CREATE OR REPLACE FUNCTION count_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO weighing_count AS known (month, route, outcome, neighbourhood)
    VALUES (date_trunc('month', NEW.decided_at AT TIME ZONE 'Europe/Amsterdam')::date, NEW.route, NEW.outcome,
            (SELECT b.neighbourhood FROM referral_brought b WHERE b.referral_id = NEW.id))
        ON CONFLICT (month, route, outcome, neighbourhood) DO UPDATE SET number = known.number + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER counted BEFORE UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (OLD.outcome IS NULL AND NEW.outcome IS NOT NULL) EXECUTE FUNCTION count_decision();
