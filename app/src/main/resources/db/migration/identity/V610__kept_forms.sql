-- A form that was sent when the session had ended, kept until the same person has logged in again. The database knows
-- neither who (a hash that only this installation makes) nor what (sealed).
CREATE TABLE kept_form (
    ticket_hash bytea PRIMARY KEY,
    person_hash bytea NOT NULL,
    sealed      bytea NOT NULL,
    kept_at     timestamptz NOT NULL
);
CREATE INDEX kept_form_kept ON kept_form (kept_at);
GRANT SELECT, INSERT, DELETE ON kept_form TO perspectief_app;
