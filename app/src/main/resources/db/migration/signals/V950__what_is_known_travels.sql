-- What is known of a signal beside its statements, as it was when it was referred: whether the young person could be a victim,
-- who knows of it, and the neighbourhood. It is read by way of the statements that were given, and goes when it is decided.
CREATE TABLE referral_brought (
    referral_id          uuid PRIMARY KEY REFERENCES referral ON DELETE CASCADE,
    organisation_id      uuid NOT NULL REFERENCES organisation,     -- the giver
    category             text NOT NULL,         -- of the statements by way of which it is read
    noted_on             date NOT NULL,
    exploitation         text CHECK (exploitation IN ('YES', 'MAYBE', 'NO')),   -- null where the covenant does not ask for it
    youth_not_informed   text,
    parents_not_informed text,
    inform_again_on      date,
    neighbourhood        text NOT NULL REFERENCES neighbourhood,
    CHECK (inform_again_on IS NOT NULL OR (youth_not_informed IS NULL AND parents_not_informed IS NULL))
);
ALTER TABLE referral_brought ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_brought FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON referral_brought TO perspectief_app;

CREATE FUNCTION forget_brought() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM referral_brought WHERE referral_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_brought() FROM PUBLIC;
CREATE TRIGGER brought_goes AFTER UPDATE OF outcome ON referral FOR EACH ROW WHEN (NEW.outcome IS NOT NULL)
    EXECUTE FUNCTION forget_brought();
