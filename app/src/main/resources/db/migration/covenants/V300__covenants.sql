-- The register of the covenant: which text is in force, who signed it, whose DPIA is adopted, which Wpg decision stands.
-- Written by the owner role only; the application reads it and cannot widen its own walls.
CREATE TABLE covenant_version (
    hash       text PRIMARY KEY,            -- SHA-256 over exactly the files that partners sign
    covenant   text NOT NULL,
    version    text NOT NULL,
    valid_from date NOT NULL,
    ended_on   date,
    UNIQUE (covenant, version)
);

CREATE TABLE covenant_file (
    hash    text NOT NULL REFERENCES covenant_version,
    name    text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (hash, name)
);

CREATE TABLE covenant_signature (
    hash      text NOT NULL REFERENCES covenant_version,
    partner   text NOT NULL,
    signed_on date NOT NULL,
    ended_on  date,
    PRIMARY KEY (hash, partner)
);

CREATE TABLE dpia (
    partner    text NOT NULL,
    adopted_on date NOT NULL,
    ended_on   date,
    PRIMARY KEY (partner, adopted_on)
);

-- Decisions under article 20 of the Wpg (Wet politiegegevens): their number, their term and what they cover.
CREATE TABLE police_decision (
    number     text PRIMARY KEY,
    giver      text NOT NULL,
    categories text[] NOT NULL,
    from_date  date NOT NULL,
    ended_on   date
);

-- The covenant compiled: the cells in which a flow may exist at all. Row-level security asks it for every shared row, so
-- that a signature withdrawn or a phase closed ends every reading at once.
CREATE TABLE allowed_flow (
    receiver text NOT NULL,
    giver    text NOT NULL,
    category text NOT NULL,
    purpose  text NOT NULL,
    phase    text NOT NULL,
    PRIMARY KEY (receiver, giver, category, purpose, phase)
);

GRANT SELECT ON covenant_version, covenant_file, covenant_signature, dpia, police_decision, allowed_flow TO perspectief_app;

-- What an organisation recorded about a person. It stays with that organisation; another sees it only by a disclosure.
CREATE TABLE item (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    partner         text NOT NULL,
    subject_id      uuid NOT NULL,
    signal_id       uuid,
    case_id         uuid,
    category        text NOT NULL,
    kind            text NOT NULL,
    form            text NOT NULL CHECK (form IN ('HIT', 'SUMMARY', 'FULL')),
    narrative       text NOT NULL,
    life_domain     text,
    observed_on     date,
    term_ends_on    date,
    recorded_by     uuid NOT NULL REFERENCES professional,
    recorded_at     timestamptz NOT NULL,
    version         int NOT NULL DEFAULT 1,
    UNIQUE (id, organisation_id)
);
CREATE INDEX item_signal ON item (signal_id) WHERE signal_id IS NOT NULL;
CREATE INDEX item_case ON item (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX item_organisation ON item (organisation_id, recorded_at);
CREATE INDEX item_subject ON item (subject_id);

CREATE TABLE item_identity (
    item_id     uuid PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    first_name  text NOT NULL,
    family_name text NOT NULL,
    birth_date  date NOT NULL
);

-- The only door between organisations. The row says what, to whom, for what, in which phase, by which rule of which
-- covenant, under which conditions, until when.
CREATE TABLE disclosure (
    id                       uuid PRIMARY KEY,
    item_id                  uuid NOT NULL,
    category                 text NOT NULL,
    subject_id               uuid NOT NULL,
    giver_organisation_id    uuid NOT NULL REFERENCES organisation,
    giver                    text NOT NULL,
    given_by                 uuid NOT NULL REFERENCES professional,
    receiver_organisation_id uuid NOT NULL REFERENCES organisation,
    receiver                 text NOT NULL,
    receiver_professional_id uuid REFERENCES professional,
    receiver_role            text NOT NULL,
    lead_organisation_id     uuid REFERENCES organisation,
    case_id                  uuid,
    referral_id              uuid,
    purpose                  text NOT NULL,
    phase                    text NOT NULL,
    form                     text NOT NULL CHECK (form IN ('HIT', 'SUMMARY', 'FULL')),
    onward                   text NOT NULL CHECK (onward IN ('NO', 'WITH_CONSENT', 'YES')),
    condition                text,
    covenant                 text NOT NULL,
    covenant_version         text NOT NULL,
    covenant_hash            text NOT NULL REFERENCES covenant_version,
    rules                    text[] NOT NULL,
    facts                    text NOT NULL,
    given_at                 timestamptz NOT NULL,
    expires_at               timestamptz NOT NULL,
    withdrawn_at             timestamptz,
    withdrawn_by             uuid REFERENCES professional,
    withdrawn_reason         text,
    CHECK (expires_at > given_at),
    CHECK (giver_organisation_id <> receiver_organisation_id),
    -- The giver holds what it gives. A policy could not ask for the item, because an item's policy asks for disclosures.
    FOREIGN KEY (item_id, giver_organisation_id) REFERENCES item (id, organisation_id) ON DELETE CASCADE
);
CREATE INDEX disclosure_receiver ON disclosure (receiver_organisation_id, receiver_professional_id, purpose);
CREATE INDEX disclosure_item ON disclosure (item_id);
CREATE INDEX disclosure_case ON disclosure (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX disclosure_referral ON disclosure (referral_id) WHERE referral_id IS NOT NULL;
CREATE INDEX disclosure_giver ON disclosure (giver_organisation_id, expires_at);

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE item_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_identity FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;

-- The giver sees what it gave; the receiver what it got; the process lead of the leading organisation sees that a
-- disclosure in her case exists (who, why, until when), never through this what it says.
CREATE POLICY disclosure_seen ON disclosure FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        giver_organisation_id = (SELECT acting_organisation())
        OR (receiver_organisation_id = (SELECT acting_organisation())
            AND (receiver_professional_id = (SELECT acting_reader())
                 OR (receiver_professional_id IS NULL AND acts_as(receiver_role))))
        OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))));
CREATE POLICY disclosure_given ON disclosure FOR INSERT WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND (giver, receiver, category, purpose, phase)
        IN (SELECT f.giver, f.receiver, f.category, f.purpose, f.phase FROM allowed_flow f));
CREATE POLICY disclosure_ended ON disclosure FOR UPDATE USING (
    (SELECT acting_reader()) IS NOT NULL
    AND (giver_organisation_id = (SELECT acting_organisation())
         OR (lead_organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PROCESS_LEAD')))));
CREATE POLICY disclosure_destroyed ON disclosure FOR DELETE USING (
    giver_organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);

-- The hashed shape: each IN list is computed once for a query, not once for a row. The disclosures are narrowed here by
-- receiver and purpose on top of their own policy, because seeing that a disclosure exists is not receiving it.
CREATE POLICY item_seen ON item FOR SELECT USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        organisation_id = (SELECT acting_organisation())
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
CREATE POLICY item_recorded ON item FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND partner = (SELECT acting_partner()));
CREATE POLICY item_changed ON item FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);
CREATE POLICY item_destroyed ON item FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);

CREATE POLICY item_identity_seen ON item_identity FOR SELECT USING (item_id IN (SELECT id FROM item));
CREATE POLICY item_identity_recorded ON item_identity FOR INSERT WITH CHECK (
    item_id IN (SELECT id FROM item WHERE organisation_id = (SELECT acting_organisation())));
CREATE POLICY item_identity_changed ON item_identity FOR UPDATE USING (
    item_id IN (SELECT id FROM item WHERE organisation_id = (SELECT acting_organisation())));
CREATE POLICY item_identity_destroyed ON item_identity FOR DELETE USING (
    item_id IN (SELECT id FROM item WHERE organisation_id = (SELECT acting_organisation())));

GRANT SELECT, INSERT, DELETE ON item, item_identity, disclosure TO perspectief_app;
GRANT UPDATE (kind, narrative, life_domain, observed_on, term_ends_on, version) ON item TO perspectief_app;
GRANT UPDATE (first_name, family_name, birth_date) ON item_identity TO perspectief_app;
GRANT UPDATE (phase, withdrawn_at, withdrawn_by, withdrawn_reason) ON disclosure TO perspectief_app;
