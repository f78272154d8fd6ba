-- What a system of a partner handed over in the name of a professional: by hashes of its key and of what it sent, so that the same
-- request gives the same answer and no second signal. Neither the key nor a word of the signal can be read from it. Kept for 48 hours.
CREATE TABLE signal_intake (
    id              bytea PRIMARY KEY,
    content         bytea NOT NULL,
    system_id       uuid NOT NULL,      -- in a token of an issuer elsewhere it has no row here
    organisation_id uuid NOT NULL REFERENCES organisation,
    signal_id       uuid NOT NULL UNIQUE,
    standing        uuid REFERENCES signal ON DELETE SET NULL,      -- empty once the signal was destroyed
    handed_at       timestamptz NOT NULL
);
CREATE INDEX signal_intake_handed ON signal_intake (handed_at);
CREATE INDEX signal_intake_standing ON signal_intake (standing);
ALTER TABLE signal_intake ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal_intake FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON signal_intake TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON signal_intake
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('handed_at');

-- By the daily review: what was handed over more than 48 hours ago.
CREATE FUNCTION destroy_old_intakes() RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM signal_intake i WHERE reviews_shares() AND i.handed_at < acting_now() - interval '48 hours';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_intakes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_intakes() TO perspectief_app;
