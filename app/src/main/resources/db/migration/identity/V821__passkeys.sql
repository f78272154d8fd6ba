-- Passkeys of accounts of the embedded issuer: public keys, of no use to who reads them. They go with the account.
CREATE TABLE passkey_owner (
    handle  bytea PRIMARY KEY,
    subject varchar(255) NOT NULL UNIQUE REFERENCES login_account ON DELETE CASCADE
);

CREATE TABLE passkey (
    credential_id   bytea PRIMARY KEY,
    id              uuid NOT NULL UNIQUE,
    handle          bytea NOT NULL REFERENCES passkey_owner ON DELETE CASCADE,
    label           text NOT NULL CHECK (label <> ''),
    public_key      bytea NOT NULL,
    signature_count bigint NOT NULL,
    transports      text NOT NULL,
    backup_eligible boolean NOT NULL,
    backup_state    boolean NOT NULL,
    attestation     bytea NOT NULL,
    client_data     bytea NOT NULL,
    made_at         timestamptz NOT NULL,
    last_used_at    timestamptz NOT NULL
);
CREATE INDEX passkey_handle ON passkey (handle);

-- Questions that were answered, until they are too old to be answered: none is answered twice.
CREATE TABLE passkey_question_used (
    hash  bytea PRIMARY KEY,
    until timestamptz NOT NULL
);

GRANT SELECT, INSERT ON passkey_owner TO perspectief_app;
GRANT SELECT, INSERT, UPDATE (signature_count, last_used_at), DELETE ON passkey TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON passkey_question_used TO perspectief_app;
