-- Decisions are counted by neighbourhood too, as it was told when referring; of those before it is not known. Counted before what went
-- along is forgotten, in a row of its own for each decision: who decides waits for nobody, however many are decided in one transaction.
ALTER TABLE weighing_count DROP CONSTRAINT weighing_count_pkey;
ALTER TABLE weighing_count ADD COLUMN neighbourhood text REFERENCES neighbourhood;

DROP TRIGGER counted ON referral;
CREATE OR REPLACE FUNCTION count_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO weighing_count (month, route, outcome, neighbourhood)
    VALUES (date_trunc('month', NEW.decided_at AT TIME ZONE 'Europe/Amsterdam')::date, NEW.route, NEW.outcome,
            (SELECT b.neighbourhood FROM referral_brought b WHERE b.referral_id = NEW.id));
    RETURN NEW;
END $$;
CREATE TRIGGER counted BEFORE UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (OLD.outcome IS NULL AND NEW.outcome IS NOT NULL) EXECUTE FUNCTION count_decision();
