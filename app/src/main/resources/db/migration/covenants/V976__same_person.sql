-- What an organisation said of two records that it sees both: one young person, or somebody else. It holds no name, joins nothing
-- and is gone with either of the two.
CREATE TABLE same_person (
    file_id         uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    other_id        uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    same            boolean NOT NULL,
    said_by         uuid NOT NULL REFERENCES professional,
    said_at         timestamptz NOT NULL,
    CHECK (file_id <> other_id)
);
CREATE UNIQUE INDEX same_person_once
    ON same_person (organisation_id, least(file_id, other_id), greatest(file_id, other_id));
CREATE INDEX same_person_file ON same_person (file_id);
CREATE INDEX same_person_other ON same_person (other_id);
ALTER TABLE same_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE same_person FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON same_person TO perspectief_app;
-- Who is likely the same is looked for among those of one year.
CREATE INDEX item_identity_birth ON item_identity (birth_date);
