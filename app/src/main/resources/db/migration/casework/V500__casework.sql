-- The header of a case: who leads it, in which phase it is, whether the young person was told. It has no name and no
-- narrative; those are items, each with its own reader.
CREATE TABLE case_file (
    id                   uuid PRIMARY KEY,
    referral_id          uuid UNIQUE,
    subject_id           uuid NOT NULL,
    route                int  NOT NULL CHECK (route BETWEEN 1 AND 3),
    lead_organisation_id uuid NOT NULL REFERENCES organisation,
    case_lead_id         uuid NOT NULL REFERENCES professional,
    phase                text NOT NULL CHECK (phase IN ('f3', 'f4', 'f5', 'f6', 'f7')),
    opened_at            timestamptz NOT NULL,
    opened_by            uuid NOT NULL REFERENCES professional,
    next_review          date NOT NULL,
    informed_on          date,
    postponed_for        text,               -- a ground of UAVG 41, as a code
    postponed_until      date,
    youth_agreed_on      date,
    parents_agreed_on    date,
    victim_view_on       date,
    version              int  NOT NULL DEFAULT 1,
    UNIQUE (id, lead_organisation_id, case_lead_id),
    CHECK ((postponed_for IS NULL) = (postponed_until IS NULL)),
    CHECK (informed_on IS NULL OR postponed_for IS NULL)
);
CREATE INDEX case_file_lead ON case_file (lead_organisation_id, id);
CREATE INDEX case_file_case_lead ON case_file (case_lead_id);

CREATE TABLE case_phase (
    case_id    uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    phase      text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by uuid NOT NULL REFERENCES professional,
    PRIMARY KEY (case_id, phase, entered_at)
);

-- A seat at the table of one case. The two leading columns repeat the case's, so that the policy of a case may ask for
-- seats and the policy of a seat need not ask for the case.
CREATE TABLE seat (
    id                   uuid PRIMARY KEY,
    case_id              uuid NOT NULL,
    lead_organisation_id uuid NOT NULL,
    case_lead_id         uuid NOT NULL,
    organisation_id      uuid NOT NULL REFERENCES organisation,
    professional_id      uuid NOT NULL REFERENCES professional,
    role                 text NOT NULL CHECK (role IN ('CASE_LEAD', 'CASE_PARTNER')),
    since                timestamptz NOT NULL,
    until                timestamptz,
    ended_at             timestamptz,
    ended_by             uuid REFERENCES professional,
    FOREIGN KEY (case_id, lead_organisation_id, case_lead_id)
        REFERENCES case_file (id, lead_organisation_id, case_lead_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX seat_taken_once ON seat (case_id, professional_id) WHERE ended_at IS NULL;
CREATE INDEX seat_professional ON seat (professional_id);

-- Who may also give in a case, and for that may know who else is at the table.
CREATE TABLE case_giver (
    case_id              uuid NOT NULL,
    professional_id      uuid NOT NULL REFERENCES professional,
    lead_organisation_id uuid NOT NULL,
    case_lead_id         uuid NOT NULL,
    until                timestamptz,
    PRIMARY KEY (case_id, professional_id),
    FOREIGN KEY (case_id, lead_organisation_id, case_lead_id)
        REFERENCES case_file (id, lead_organisation_id, case_lead_id) ON UPDATE CASCADE ON DELETE CASCADE
);

-- Why a participant needs a seat or a disclosure, in the words of the organisation that decided on it. About is the id of
-- the seat or the disclosure.
CREATE TABLE need (
    about           uuid PRIMARY KEY,
    case_id         uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    recorded_by     uuid NOT NULL REFERENCES professional,
    words           text NOT NULL
);
CREATE INDEX need_case ON need (case_id);

-- What will be done by whom and when; the words are in its item of category c17.
CREATE TABLE plan_action (
    id                    uuid PRIMARY KEY,
    case_id               uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    item_id               uuid NOT NULL REFERENCES item ON DELETE CASCADE,
    owner_id              uuid NOT NULL REFERENCES professional,
    owner_organisation_id uuid NOT NULL REFERENCES organisation,
    due_on                date NOT NULL,
    given_at              timestamptz NOT NULL,
    given_by              uuid NOT NULL REFERENCES professional,
    result                text CHECK (result IN ('DONE', 'PARTLY', 'NOT_POSSIBLE')),
    result_item_id        uuid REFERENCES item ON DELETE SET NULL,
    finished_at           timestamptz,
    version               int NOT NULL DEFAULT 1,
    CHECK ((result IS NULL) = (finished_at IS NULL))
);
CREATE INDEX plan_action_case ON plan_action (case_id);
CREATE INDEX plan_action_owner ON plan_action (owner_id, due_on) WHERE finished_at IS NULL;

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE case_phase ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_phase FORCE ROW LEVEL SECURITY;
ALTER TABLE seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
ALTER TABLE case_giver ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_giver FORCE ROW LEVEL SECURITY;
ALTER TABLE need ENABLE ROW LEVEL SECURITY;
ALTER TABLE need FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_action ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_action FORCE ROW LEVEL SECURITY;

-- The policies ask in one direction only: need, plan_action, case_phase, item and disclosure ask case_file; case_file asks
-- seat; seat asks case_giver.
CREATE POLICY case_giver_seen ON case_giver FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (professional_id = (SELECT acting_reader()) AND (until IS NULL OR until > (SELECT acting_now())))
        OR case_lead_id = (SELECT acting_reader())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))));
CREATE POLICY case_giver_kept ON case_giver USING (
    (SELECT acting_reader()) IS NOT NULL AND lead_organisation_id = (SELECT acting_organisation())
    AND (case_lead_id = (SELECT acting_reader()) OR (SELECT acts_as('PROCESS_LEAD'))));

-- A participant sees the own seat while it lasts, and those of others only when the participant may give to them.
CREATE POLICY seat_seen ON seat FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (professional_id = (SELECT acting_reader()) AND ended_at IS NULL
            AND (until IS NULL OR until > (SELECT acting_now())))
        OR case_lead_id = (SELECT acting_reader())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR (ended_at IS NULL AND (until IS NULL OR until > (SELECT acting_now()))
            AND case_id IN (SELECT g.case_id FROM case_giver g WHERE g.professional_id = (SELECT acting_reader())))));
CREATE POLICY seat_given ON seat FOR INSERT WITH CHECK (
    (SELECT acting_reader()) IS NOT NULL AND lead_organisation_id = (SELECT acting_organisation())
    AND (case_lead_id = (SELECT acting_reader()) OR (SELECT acts_as('PROCESS_LEAD'))));
CREATE POLICY seat_ended ON seat FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL AND lead_organisation_id = (SELECT acting_organisation())
    AND (case_lead_id = (SELECT acting_reader()) OR (SELECT acts_as('PROCESS_LEAD'))));

CREATE POLICY case_file_seen ON case_file FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        case_lead_id = (SELECT acting_reader())
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR id IN (SELECT s.case_id FROM seat s WHERE s.professional_id = (SELECT acting_reader())
                     AND s.ended_at IS NULL AND (s.until IS NULL OR s.until > (SELECT acting_now())))));
CREATE POLICY case_file_opened ON case_file FOR INSERT WITH CHECK (
    (SELECT acting_reader()) IS NOT NULL AND lead_organisation_id = (SELECT acting_organisation())
    AND (SELECT acts_as('PROCESS_LEAD')) AND opened_by = (SELECT acting_reader()));
CREATE POLICY case_file_kept ON case_file FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL AND lead_organisation_id = (SELECT acting_organisation())
    AND (case_lead_id = (SELECT acting_reader()) OR (SELECT acts_as('PROCESS_LEAD'))));

CREATE POLICY case_phase_seen ON case_phase FOR SELECT USING (case_id IN (SELECT c.id FROM case_file c));
CREATE POLICY case_phase_entered ON case_phase FOR INSERT WITH CHECK (
    entered_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c WHERE c.lead_organisation_id = (SELECT acting_organisation())
                      AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD'))));

CREATE POLICY need_seen ON need FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND case_id IN (SELECT c.id FROM case_file c)
    AND (recorded_by = (SELECT acting_reader())
         OR case_id IN (SELECT c.id FROM case_file c WHERE c.case_lead_id = (SELECT acting_reader())
                            OR (c.lead_organisation_id = (SELECT acting_organisation()) AND acts_as('PROCESS_LEAD')))));
CREATE POLICY need_recorded ON need FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c));

CREATE POLICY plan_action_seen ON plan_action FOR SELECT USING (
    case_id IN (SELECT c.id FROM case_file c)
    AND (owner_id = (SELECT acting_reader())
         OR case_id IN (SELECT c.id FROM case_file c WHERE c.case_lead_id = (SELECT acting_reader())
                            OR (c.lead_organisation_id = (SELECT acting_organisation()) AND acts_as('PROCESS_LEAD')))));
CREATE POLICY plan_action_given ON plan_action FOR INSERT WITH CHECK (
    given_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c WHERE c.lead_organisation_id = (SELECT acting_organisation())
                      AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD'))));
CREATE POLICY plan_action_kept ON plan_action FOR UPDATE USING (
    case_id IN (SELECT c.id FROM case_file c)
    AND (owner_id = (SELECT acting_reader())
         OR case_id IN (SELECT c.id FROM case_file c WHERE c.lead_organisation_id = (SELECT acting_organisation())
                          AND (c.case_lead_id = (SELECT acting_reader()) OR acts_as('PROCESS_LEAD')))));

GRANT SELECT, INSERT ON case_file, case_phase, seat, need, plan_action TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON case_giver TO perspectief_app;
GRANT UPDATE (phase, next_review, informed_on, postponed_for, postponed_until, youth_agreed_on, parents_agreed_on,
    victim_view_on, version) ON case_file TO perspectief_app;
GRANT UPDATE (ended_at, ended_by) ON seat TO perspectief_app;
GRANT UPDATE (due_on, result, result_item_id, finished_at, version) ON plan_action TO perspectief_app;

-- Within an organisation a case is not everybody's: an item recorded in a case is seen by who recorded it, by who leads
-- the case, and by a colleague with a seat. The rest is as V300 has it.
ALTER POLICY item_seen ON item USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR recorded_by = (SELECT acting_reader())
                 OR case_id IN (SELECT c.id FROM case_file c)))
        OR id IN (
            SELECT d.item_id FROM disclosure d
             WHERE d.receiver_organisation_id = (SELECT acting_organisation())
               AND (d.receiver_professional_id = (SELECT acting_reader())
                    OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
               AND d.purpose = (SELECT acting_purpose())
               AND d.withdrawn_at IS NULL
               AND d.given_at <= (SELECT acting_now())
               AND d.expires_at > (SELECT acting_now())
               AND (d.giver, d.receiver, d.category, d.purpose, d.phase)
                   IN (SELECT f.giver, f.receiver, f.category, f.purpose, f.phase FROM allowed_flow f
                        WHERE f.receiver = (SELECT acting_partner())))));

-- The same for the disclosures of a case; and the case lead watches over the case as the process lead does, because a
-- change of phase ends what may no longer be read, whoever gave it.
ALTER POLICY disclosure_seen ON disclosure USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (giver_organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR given_by = (SELECT acting_reader()) OR case_id IN (SELECT c.id FROM case_file c)))
        OR (receiver_organisation_id = (SELECT acting_organisation())
            AND (receiver_professional_id = (SELECT acting_reader())
                 OR (receiver_professional_id IS NULL AND acts_as(receiver_role))))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
        OR case_id IN (SELECT c.id FROM case_file c WHERE c.case_lead_id = (SELECT acting_reader()))));
ALTER POLICY disclosure_ended ON disclosure USING (
    (SELECT acting_reader()) IS NOT NULL
    AND (giver_organisation_id = (SELECT acting_organisation())
         OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))
         OR case_id IN (SELECT c.id FROM case_file c WHERE c.case_lead_id = (SELECT acting_reader()))));
