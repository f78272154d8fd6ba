-- That somebody says, with a reason and until a day, whether a condition holds that nothing else tells: on a
-- file. It is never changed: it ends, and a next one that has begun takes its place.
CREATE TABLE attestation (
    id              uuid PRIMARY KEY,
    number          bigint GENERATED ALWAYS AS IDENTITY, -- their order, whatever the clock says; files are held one by one
    file_id         uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    covenant        text NOT NULL,
    condition       text NOT NULL,
    means           text,                  -- what fact it is about, so that another name in another version is the same
    holds           boolean NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation,
    recorded_by     uuid NOT NULL REFERENCES professional,
    recorded_as     text NOT NULL,         -- the role in which
    recorded_at     timestamptz NOT NULL,
    from_day        date NOT NULL,
    until_day       date NOT NULL,         -- the last day
    of_giver        uuid REFERENCES organisation,          -- only of what this one gives
    item_id         uuid REFERENCES item ON DELETE CASCADE, -- only of this item
    known_to        text[] NOT NULL,       -- the roles that may know it; empty for all
    ended_at        timestamptz,
    ended_by        uuid REFERENCES professional,
    CHECK (from_day <= until_day),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX attestation_file ON attestation (file_id);
CREATE INDEX attestation_item ON attestation (item_id) WHERE item_id IS NOT NULL;

-- Why, and why it ended: words about somebody, which stay with the organisation that wrote them.
CREATE TABLE attestation_words (
    attestation_id  uuid NOT NULL REFERENCES attestation ON DELETE CASCADE,
    ending          boolean NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation,
    words           text NOT NULL,
    PRIMARY KEY (attestation_id, ending)
);

ALTER TABLE attestation ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation FORCE ROW LEVEL SECURITY;
ALTER TABLE attestation_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation_words FORCE ROW LEVEL SECURITY;
CREATE FUNCTION acts_in_any(roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN roles = '{}' OR EXISTS (SELECT FROM unnest(roles) AS known (role) WHERE acts_as(known.role));

GRANT SELECT, INSERT ON attestation, attestation_words TO perspectief_app;
GRANT UPDATE (ended_at, ended_by) ON attestation TO perspectief_app;

-- Whether a later one about the same has begun, so that this one says nothing any more, on no day.
CREATE FUNCTION attestation_replaced(one attestation) RETURNS boolean
    LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM attestation n
         WHERE n.file_id = one.file_id
           AND n.covenant = one.covenant AND n.condition = one.condition
           AND n.of_giver IS NOT DISTINCT FROM one.of_giver AND n.item_id IS NOT DISTINCT FROM one.item_id
           AND n.number > one.number
           AND n.from_day <= acting_day()
           AND (n.ended_at IS NULL OR (n.ended_at AT TIME ZONE 'Europe/Amsterdam')::date >= n.from_day)) $$;
