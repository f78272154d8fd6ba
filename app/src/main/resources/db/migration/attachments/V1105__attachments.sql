-- A photo or a paper that hangs on a file, made anew from what was brought. It stands here and nowhere else, and goes with its file.
CREATE TABLE attachment (
    id              uuid PRIMARY KEY,
    file_id         uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    file_kind       text NOT NULL CHECK (file_kind ~ '^[A-Z_]+$'),
    organisation_id uuid NOT NULL REFERENCES organisation,
    subject_id      uuid NOT NULL,                      -- the young person, by the id that says nothing
    added_by        uuid NOT NULL REFERENCES professional,
    added_at        timestamptz NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('JPEG', 'PNG', 'PDF')),
    name            text NOT NULL CHECK (name ~ '^[^/\\[:cntrl:]]{1,70}\.(jpg|png|pdf)$'),
    size            int NOT NULL,
    scanned         boolean NOT NULL,                   -- by a virus scanner, which found nothing
    content         bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 20971520),
    preview         bytea CHECK (octet_length(preview) BETWEEN 1 AND 524288),
    CHECK (size = octet_length(content)),
    CHECK ((kind = 'PDF') = (preview IS NULL))
);
CREATE INDEX attachment_file ON attachment (file_id);
CREATE INDEX attachment_organisation ON attachment (organisation_id, added_at);
CREATE INDEX attachment_subject ON attachment (subject_id);
-- It is packed already.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN preview SET STORAGE EXTERNAL;

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON attachment TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON attachment
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('added_by', 'added_at');
CREATE TRIGGER destroyed AFTER DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
