-- What was recorded can be corrected and disputed, and whoever was given it is told; also when it was destroyed. And what young
-- people and parents ask: which day, of which organisation, about which item, and not a word.
ALTER TABLE item
    ADD COLUMN corrected_at  timestamptz,
    ADD COLUMN corrected_by  uuid REFERENCES professional,
    ADD COLUMN corrected_for text CHECK (corrected_for ~ '^[A-Z_]+$'),
    ADD COLUMN disputed_by   text CHECK (disputed_by ~ '^[A-Z_]+$'),
    ADD COLUMN disputed_on   date;
GRANT UPDATE (corrected_at, corrected_by, corrected_for, disputed_by, disputed_on) ON item TO perspectief_app;

CREATE TABLE receiver_notice (
    id                       uuid PRIMARY KEY,
    kind                     text NOT NULL CHECK (kind IN ('CORRECTED', 'DISPUTED', 'ERASED')),
    item_id                  uuid NOT NULL,     -- gone when it was erased
    file_id                  uuid,
    file_kind                text,
    category                 text NOT NULL,
    covenant                 text NOT NULL,
    giver_organisation_id    uuid NOT NULL REFERENCES organisation,
    told_by                  uuid NOT NULL REFERENCES professional,
    told_at                  timestamptz NOT NULL,
    receiver_organisation_id uuid NOT NULL REFERENCES organisation,
    receiver_professional_id uuid REFERENCES professional,
    receiver_role            text NOT NULL,
    done_at                  timestamptz,       -- read; of what was erased: nothing is left there
    done_by                  uuid REFERENCES professional,
    CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX receiver_notice_open ON receiver_notice (receiver_organisation_id) WHERE done_at IS NULL;
CREATE INDEX receiver_notice_given ON receiver_notice (giver_organisation_id, told_at) WHERE kind = 'ERASED';

CREATE TABLE rights_request (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    kind            text NOT NULL CHECK (kind IN ('CORRECTION', 'ERASURE', 'OBJECTION')),
    item_id         uuid REFERENCES item ON DELETE SET NULL,
    received_on     date NOT NULL,
    due_on          date NOT NULL,
    registered_by   uuid NOT NULL REFERENCES professional,
    registered_at   timestamptz NOT NULL,
    outcome         text CHECK (outcome IN ('DONE', 'REFUSED')),
    done_at         timestamptz,
    done_by         uuid REFERENCES professional,
    CHECK ((outcome IS NULL) = (done_at IS NULL) AND (outcome IS NULL) = (done_by IS NULL))
);
CREATE INDEX rights_request_organisation ON rights_request (organisation_id, due_on);
CREATE INDEX rights_request_item ON rights_request (item_id) WHERE item_id IS NOT NULL;

ALTER TABLE receiver_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE receiver_notice FORCE ROW LEVEL SECURITY;
ALTER TABLE rights_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights_request FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON receiver_notice, rights_request TO perspectief_app;
GRANT UPDATE (done_at, done_by) ON receiver_notice TO perspectief_app;
GRANT UPDATE (outcome, done_at, done_by) ON rights_request TO perspectief_app;
