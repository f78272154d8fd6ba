-- Who reads the database can use nothing of it: sessions and tokens are found by a keyed hash, and what they hold is
-- sealed with a secret of the installation. What was open ends: everybody logs in again after this.
DELETE FROM spring_session;
DROP TABLE oauth2_authorization;

CREATE TABLE issued_authorization (
    id                varchar(100) PRIMARY KEY,
    code_hash         bytea UNIQUE,
    access_token_hash bytea UNIQUE,
    id_token_hash     bytea UNIQUE,
    revoked_at        timestamptz,
    kept_until        timestamptz NOT NULL,
    sealed            bytea NOT NULL
);
CREATE INDEX issued_authorization_until ON issued_authorization (kept_until);
GRANT SELECT, INSERT, UPDATE, DELETE ON issued_authorization TO perspectief_app;
