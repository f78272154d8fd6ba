-- That a case got another lead, or an action another owner: by whom, from whom and to whom.
CREATE TABLE case_handover (
    id         uuid PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    kind       text NOT NULL CHECK (kind IN ('LEAD', 'ACTION')),
    former     uuid NOT NULL REFERENCES professional,
    taken_by   uuid NOT NULL REFERENCES professional,
    handed_by  uuid NOT NULL REFERENCES professional,
    handed_at  timestamptz NOT NULL,
    seen_at    timestamptz,         -- by the former one
    CHECK (former <> taken_by)
);
CREATE INDEX case_handover_case ON case_handover (case_id);
CREATE INDEX case_handover_unseen ON case_handover (former) WHERE seen_at IS NULL;
ALTER TABLE case_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_handover FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON case_handover TO perspectief_app;
