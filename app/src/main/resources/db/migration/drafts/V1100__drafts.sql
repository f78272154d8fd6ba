-- What somebody is typing in a form, one row a form: sealed with a key that is not in the database, and so is the address of the page,
-- because it may name a signal or a case. The mark tells one form from another, to who has that key.
CREATE TABLE draft (
    professional_id uuid NOT NULL REFERENCES professional ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    mark            bytea NOT NULL CHECK (octet_length(mark) = 32),
    place           bytea NOT NULL CHECK (octet_length(place) <= 1000),
    sealed          bytea NOT NULL CHECK (octet_length(sealed) <= 110000),
    kept_at         timestamptz NOT NULL,
    dropped_at      timestamptz,        -- thrown away; for an hour it can be had back
    PRIMARY KEY (professional_id, organisation_id, mark)
);
CREATE INDEX draft_kept ON draft (kept_at);

ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON draft TO perspectief_app;
GRANT INSERT (professional_id, organisation_id, mark, place, sealed, kept_at, dropped_at) ON draft TO perspectief_app;
GRANT UPDATE (sealed, kept_at, dropped_at) ON draft TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON draft
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('professional_id', 'kept_at', 'dropped_at');
