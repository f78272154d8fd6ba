-- Systems of partners that ask something without a person (OAuth 2.0 client credentials). Made and ended by the owner;
-- the application may see which partner a system is of, and never the hash of its secret.
CREATE TABLE machine_client (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    name            text NOT NULL CHECK (name <> ''),
    secret_hash     text NOT NULL,
    registered_at   timestamptz NOT NULL,
    ended_at        timestamptz
);
GRANT SELECT (id, organisation_id, name, ended_at) ON machine_client TO perspectief_app;
