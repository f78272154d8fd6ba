-- Not taking on a referral needs a second process lead, and destroys what the leading organisation holds. The signal is of its own
-- organisation, which is asked to destroy it or to say why it keeps it; after two weeks without an answer it is destroyed.
CREATE TABLE letting_go (
    referral_id uuid PRIMARY KEY REFERENCES weighing ON DELETE CASCADE,
    ground      text NOT NULL,
    wanted_by   uuid NOT NULL REFERENCES professional,
    wanted_at   timestamptz NOT NULL
);
CREATE TABLE destruction_asked (
    referral_id          uuid PRIMARY KEY,      -- which is gone by then
    signal_id            uuid NOT NULL REFERENCES signal ON DELETE CASCADE,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    referred_by          uuid NOT NULL REFERENCES professional,
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    asked_at             timestamptz NOT NULL,
    destroy_on           date NOT NULL,
    kept_for             text CHECK (kept_for ~ '^[A-Z_]+$'),   -- a code
    kept_by              uuid REFERENCES professional,
    kept_at              timestamptz,
    CHECK ((kept_for IS NULL) = (kept_at IS NULL) AND (kept_for IS NULL) = (kept_by IS NULL))
);
CREATE INDEX destruction_asked_signal ON destruction_asked (signal_id);
CREATE INDEX destruction_asked_due ON destruction_asked (destroy_on) WHERE kept_at IS NULL;
CREATE INDEX destruction_asked_of ON destruction_asked (referred_by) WHERE kept_at IS NULL;
CREATE INDEX destruction_asked_kept ON destruction_asked (lead_organisation_id, kept_at) WHERE kept_at IS NOT NULL;

ALTER TABLE letting_go ENABLE ROW LEVEL SECURITY;
ALTER TABLE letting_go FORCE ROW LEVEL SECURITY;
ALTER TABLE destruction_asked ENABLE ROW LEVEL SECURITY;
ALTER TABLE destruction_asked FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON letting_go TO perspectief_app;
GRANT SELECT, INSERT ON destruction_asked TO perspectief_app;
GRANT UPDATE (kept_for, kept_by, kept_at) ON destruction_asked TO perspectief_app;

-- What was not taken on is destroyed at the leading organisation, when another of its process leads than the one who acts wanted
-- that too.
CREATE OR REPLACE FUNCTION destroy_not_taken_on(decided uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM referral r
     WHERE r.id = decided AND r.outcome = 'NOT_TAKEN_ON' AND r.lead_organisation_id = acting_organisation()
       AND EXISTS (SELECT FROM letting_go g WHERE g.referral_id = r.id AND g.wanted_by <> acting_reader());
    RETURN FOUND;
END $$;

-- By the daily review: signals that were not taken on and that nobody kept in time.
CREATE FUNCTION destroy_unanswered() RETURNS TABLE (signal_id uuid, subject_id uuid, organisation_id uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DELETE FROM signal s USING destruction_asked a
     WHERE reviews_shares() AND a.signal_id = s.id AND a.kept_at IS NULL AND a.destroy_on <= acting_day()
    RETURNING s.id, s.subject_id, s.organisation_id $$;
REVOKE ALL ON FUNCTION destroy_unanswered() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_unanswered() TO perspectief_app;
