-- A signal is a header without a story: every statement in it is an item, so that it can be shared, corrected and ended
-- one by one. Only the organisation that recorded it sees the header.
CREATE TABLE signal (
    id                   uuid PRIMARY KEY,
    subject_id           uuid NOT NULL,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    recorded_by          uuid NOT NULL REFERENCES professional,
    neighbourhood        text NOT NULL REFERENCES neighbourhood,
    phase                text NOT NULL CHECK (phase IN ('f0', 'f1', 'f2')),
    exploitation         text NOT NULL CHECK (exploitation IN ('YES', 'MAYBE', 'NO')),
    youth_not_informed   text,      -- the reason; null means that the young person knows
    parents_not_informed text,
    inform_again_on      date,      -- UAVG 41: postponing needs a reason and a day to look again
    recorded_at          timestamptz NOT NULL,
    version              int NOT NULL DEFAULT 1,
    CHECK (inform_again_on IS NOT NULL OR (youth_not_informed IS NULL AND parents_not_informed IS NULL))
);
CREATE INDEX signal_organisation ON signal (organisation_id, recorded_at);

-- A statement made in a signal goes when the signal goes, and with it its disclosures.
ALTER TABLE item ADD CONSTRAINT item_in_signal FOREIGN KEY (signal_id) REFERENCES signal ON DELETE CASCADE;

-- A signal brought to the process lead of the leading organisation. What she may read of it is in disclosure.
CREATE TABLE referral (
    id                   uuid PRIMARY KEY,
    signal_id            uuid NOT NULL REFERENCES signal ON DELETE CASCADE,
    subject_id           uuid NOT NULL,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    referred_by          uuid NOT NULL REFERENCES professional,
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    route                smallint NOT NULL CHECK (route IN (1, 2, 3)),
    consent              boolean,
    referred_at          timestamptz NOT NULL,
    due_at               timestamptz NOT NULL,
    weighed_since        timestamptz,
    outcome              text CHECK (outcome IN ('NOT_TAKEN_ON', 'BACK_TO_BASIS', 'OTHER_PATH', 'PERSONAL_APPROACH')),
    decided_by           uuid REFERENCES professional,
    decided_at           timestamptz,
    case_id              uuid,
    CHECK (organisation_id <> lead_organisation_id),
    CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
    CHECK (case_id IS NULL OR outcome = 'PERSONAL_APPROACH')
);
CREATE UNIQUE INDEX referral_open ON referral (signal_id) WHERE outcome IS NULL;
CREATE INDEX referral_organisation ON referral (organisation_id, referred_at);
CREATE INDEX referral_lead ON referral (lead_organisation_id, due_at);

-- What the giver hears. It names nobody, so that it may outlive a signal that was destroyed.
CREATE TABLE referral_answer (
    id                   uuid PRIMARY KEY,      -- of the referral
    signal_id            uuid REFERENCES signal ON DELETE SET NULL,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    referred_by          uuid NOT NULL REFERENCES professional,
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    referred_at          timestamptz NOT NULL,
    outcome              text NOT NULL,
    detail               text NOT NULL,         -- a code: why not, or which path
    advice               text[] NOT NULL,       -- codes
    answered_at          timestamptz NOT NULL,
    seen_at              timestamptz
);
CREATE INDEX referral_answer_unseen ON referral_answer (referred_by) WHERE seen_at IS NULL;

-- The reasons of the lead. Destroyed at once when no personal approach follows (BGS 1.16(1)).
CREATE TABLE weighing (
    referral_id          uuid PRIMARY KEY REFERENCES referral ON DELETE CASCADE,
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    begun_by             uuid NOT NULL REFERENCES professional,
    begun_at             timestamptz NOT NULL,
    ready_at             timestamptz,           -- for the second reader
    version              int NOT NULL DEFAULT 1
);

CREATE TABLE weighing_reason (
    referral_id uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    criterion   text NOT NULL,
    answer      boolean NOT NULL,
    reason      text NOT NULL,
    given_by    uuid NOT NULL REFERENCES professional,
    given_at    timestamptz NOT NULL,
    PRIMARY KEY (referral_id, criterion)
);

CREATE TABLE second_reading (
    referral_id uuid PRIMARY KEY REFERENCES weighing ON DELETE CASCADE,
    reader      uuid NOT NULL REFERENCES professional,
    agrees      boolean NOT NULL,
    reason      text NOT NULL,
    read_at     timestamptz NOT NULL
);

-- What remains of every weighing: that there was one. No person is in it, and no id.
CREATE TABLE weighing_count (
    month   date NOT NULL CHECK (extract(day FROM month) = 1),
    route   smallint NOT NULL,
    outcome text NOT NULL,
    number  int NOT NULL DEFAULT 1,
    PRIMARY KEY (month, route, outcome)
);

ALTER TABLE signal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE weighing ENABLE ROW LEVEL SECURITY;
ALTER TABLE weighing FORCE ROW LEVEL SECURITY;
ALTER TABLE weighing_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE weighing_reason FORCE ROW LEVEL SECURITY;
ALTER TABLE second_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_reading FORCE ROW LEVEL SECURITY;

CREATE POLICY signal_seen ON signal FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
CREATE POLICY signal_recorded ON signal FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader()));
CREATE POLICY signal_changed ON signal FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
CREATE POLICY signal_destroyed ON signal FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);

CREATE POLICY referral_seen ON referral FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        organisation_id = (SELECT acting_organisation())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))));
CREATE POLICY referral_made ON referral FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND referred_by = (SELECT acting_reader())
    AND weighed_since IS NULL AND outcome IS NULL
    AND (signal_id, subject_id) IN (SELECT s.id, s.subject_id FROM signal s));
CREATE POLICY referral_weighed ON referral FOR UPDATE USING (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (SELECT acting_reader()) IS NOT NULL);
-- Taking a referral back is undoing it, for as long as nobody has begun to weigh it.
CREATE POLICY referral_taken_back ON referral FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL AND weighed_since IS NULL);

CREATE POLICY referral_answer_seen ON referral_answer FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND organisation_id = (SELECT acting_organisation()));
CREATE POLICY referral_answer_given ON referral_answer FOR INSERT WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (id, signal_id, organisation_id, referred_by, lead_organisation_id, outcome)
        IN (SELECT r.id, r.signal_id, r.organisation_id, r.referred_by, r.lead_organisation_id, r.outcome
              FROM referral r));
CREATE POLICY referral_answer_read ON referral_answer FOR UPDATE USING (
    referred_by = (SELECT acting_reader()) AND organisation_id = (SELECT acting_organisation()));

CREATE POLICY weighing_by_lead ON weighing USING (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (SELECT acting_reader()) IS NOT NULL)
    WITH CHECK (
    lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND (referral_id, lead_organisation_id) IN (SELECT r.id, r.lead_organisation_id FROM referral r));

CREATE POLICY weighing_reason_by_lead ON weighing_reason USING (referral_id IN (SELECT w.referral_id FROM weighing w))
    WITH CHECK (given_by = (SELECT acting_reader()) AND referral_id IN (SELECT w.referral_id FROM weighing w));

CREATE POLICY second_reading_seen ON second_reading FOR SELECT USING (
    referral_id IN (SELECT w.referral_id FROM weighing w));
-- The second reader is never one of those who weighed.
CREATE POLICY second_reading_given ON second_reading FOR INSERT WITH CHECK (
    reader = (SELECT acting_reader())
    AND referral_id IN (SELECT w.referral_id FROM weighing w
                         WHERE w.begun_by <> (SELECT acting_reader()) AND w.ready_at IS NOT NULL)
    AND referral_id NOT IN (SELECT g.referral_id FROM weighing_reason g WHERE g.given_by = (SELECT acting_reader())));
CREATE POLICY second_reading_undone ON second_reading FOR DELETE USING (
    referral_id IN (SELECT w.referral_id FROM weighing w));

GRANT SELECT, INSERT, DELETE ON signal TO perspectief_app;
GRANT UPDATE (neighbourhood, phase, exploitation, youth_not_informed, parents_not_informed, inform_again_on, version)
    ON signal TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON referral TO perspectief_app;
GRANT UPDATE (weighed_since, outcome, decided_by, decided_at, case_id) ON referral TO perspectief_app;
GRANT SELECT, INSERT ON referral_answer TO perspectief_app;
GRANT UPDATE (seen_at) ON referral_answer TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON weighing TO perspectief_app;
GRANT UPDATE (ready_at, version) ON weighing TO perspectief_app;
GRANT SELECT, INSERT, UPDATE ON weighing_reason TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON second_reading TO perspectief_app;
GRANT SELECT, INSERT ON weighing_count TO perspectief_app;
GRANT UPDATE (number) ON weighing_count TO perspectief_app;

-- A referral that is not taken on is destroyed at its source too (BGS 1.16(1)(b)). The lead cannot see the giver's
-- signal, so that the owner of the table does it: it may see and destroy the signal of a referral that the acting process
-- lead decided so, and nothing else. Statements, disclosures, referral and weighing go with the signal.
CREATE POLICY signal_not_taken_on ON signal FOR ALL TO perspectief_owner USING (
    id IN (SELECT r.signal_id FROM referral r
            WHERE r.outcome = 'NOT_TAKEN_ON' AND r.lead_organisation_id = (SELECT acting_organisation())
              AND (SELECT acts_as('PROCESS_LEAD'))))
    WITH CHECK (false);

CREATE FUNCTION destroy_not_taken_on(decided uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    DELETE FROM signal s WHERE s.id = (
        SELECT r.signal_id FROM referral r
         WHERE r.id = decided AND r.outcome = 'NOT_TAKEN_ON' AND r.lead_organisation_id = acting_organisation());
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION destroy_not_taken_on(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_not_taken_on(uuid) TO perspectief_app;
