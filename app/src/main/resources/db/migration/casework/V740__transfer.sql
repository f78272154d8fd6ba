-- Moving a case to another regime is a decision of its own: who took it, on which ground, who read along, and how it ended.
-- Nothing here is ever changed; what is undone is undone by a next row. The reasons are in need.
CREATE TABLE case_transfer (
    id                   uuid PRIMARY KEY,
    case_id              uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    number               int  NOT NULL,             -- of this case: two decide at once, and one is too late
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    ground               text NOT NULL,             -- as the covenant names it
    decided_by           uuid NOT NULL REFERENCES professional,
    decided_at           timestamptz NOT NULL,
    UNIQUE (case_id, number)
);

CREATE TABLE case_transfer_reading (
    id          uuid PRIMARY KEY,
    transfer_id uuid NOT NULL UNIQUE REFERENCES case_transfer ON DELETE CASCADE,
    reader      uuid NOT NULL REFERENCES professional,
    agrees      boolean NOT NULL,
    read_at     timestamptz NOT NULL
);

CREATE TABLE case_transfer_end (
    transfer_id uuid PRIMARY KEY REFERENCES case_transfer ON DELETE CASCADE,
    way         text NOT NULL CHECK (way IN ('CARRIED_OUT', 'TAKEN_BACK')),
    ended_by    uuid NOT NULL REFERENCES professional,
    ended_at    timestamptz NOT NULL
);

-- What of the leading organisation itself goes along. What others bring is a disclosure to it.
CREATE TABLE case_transfer_item (
    transfer_id uuid NOT NULL REFERENCES case_transfer ON DELETE CASCADE,
    item_id     uuid NOT NULL REFERENCES item ON DELETE CASCADE,
    PRIMARY KEY (transfer_id, item_id)
);

ALTER TABLE case_transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_transfer FORCE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_reading FORCE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_end FORCE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_item FORCE ROW LEVEL SECURITY;

-- Who is at the table may know that it was decided, because each brings what it supplied. Only process leads of the leading
-- organisation decide, and none reads along with an own decision.
CREATE POLICY case_transfer_seen ON case_transfer FOR SELECT USING (
    case_id IN (SELECT c.id FROM case_file c WHERE c.id = case_transfer.case_id));
CREATE POLICY case_transfer_decided ON case_transfer FOR INSERT WITH CHECK (
    decided_by = (SELECT acting_reader()) AND lead_organisation_id = (SELECT acting_organisation())
    AND (SELECT acts_as('PROCESS_LEAD'))
    AND case_id IN (SELECT c.id FROM case_file c
                     WHERE c.id = case_transfer.case_id
                       AND c.lead_organisation_id = case_transfer.lead_organisation_id));

CREATE POLICY case_transfer_reading_seen ON case_transfer_reading FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t WHERE t.id = case_transfer_reading.transfer_id));
CREATE POLICY case_transfer_read ON case_transfer_reading FOR INSERT WITH CHECK (
    reader = (SELECT acting_reader()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_reading.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation())
                           AND t.decided_by <> (SELECT acting_reader())));

CREATE POLICY case_transfer_end_seen ON case_transfer_end FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t WHERE t.id = case_transfer_end.transfer_id));
CREATE POLICY case_transfer_ended ON case_transfer_end FOR INSERT WITH CHECK (
    ended_by = (SELECT acting_reader()) AND (SELECT acts_as('PROCESS_LEAD'))
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_end.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation()))
    AND (way = 'TAKEN_BACK'
         OR transfer_id IN (SELECT r.transfer_id FROM case_transfer_reading r
                             WHERE r.transfer_id = case_transfer_end.transfer_id AND r.agrees)));

CREATE POLICY case_transfer_item_seen ON case_transfer_item FOR SELECT USING (
    transfer_id IN (SELECT t.id FROM case_transfer t
                     WHERE t.id = case_transfer_item.transfer_id
                       AND t.lead_organisation_id = (SELECT acting_organisation())));
CREATE POLICY case_transfer_item_brought ON case_transfer_item FOR INSERT WITH CHECK (
    transfer_id IN (SELECT r.transfer_id FROM case_transfer_reading r
                     WHERE r.transfer_id = case_transfer_item.transfer_id AND r.agrees)
    AND transfer_id IN (SELECT t.id FROM case_transfer t
                         WHERE t.id = case_transfer_item.transfer_id
                           AND t.lead_organisation_id = (SELECT acting_organisation()))
    AND item_id IN (SELECT i.id FROM item i
                     WHERE i.id = case_transfer_item.item_id AND i.organisation_id = (SELECT acting_organisation())));

GRANT SELECT, INSERT ON case_transfer, case_transfer_reading, case_transfer_end, case_transfer_item TO perspectief_app;
