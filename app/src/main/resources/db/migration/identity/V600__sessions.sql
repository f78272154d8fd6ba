-- Sessions live in the database, so that any number of nodes can serve them and all of one person's end at once.
-- The names of tables and columns are those of Spring Session.
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(255)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON spring_session, spring_session_attributes TO perspectief_app;

-- What the embedded issuer handed out; the columns are those of Spring Authorization Server. Rows live for a day.
CREATE TABLE oauth2_authorization (
    id                            varchar(100) PRIMARY KEY,
    registered_client_id          varchar(100) NOT NULL,
    principal_name                varchar(255) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
CREATE INDEX oauth2_authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX oauth2_authorization_access_token ON oauth2_authorization USING hash (access_token_value);
CREATE INDEX oauth2_authorization_id_token ON oauth2_authorization USING hash (oidc_id_token_value);
CREATE INDEX oauth2_authorization_issued ON oauth2_authorization (authorization_code_issued_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON oauth2_authorization TO perspectief_app;

-- Accounts of the embedded issuer. The application reads them and moves the last used code forward, no more: making,
-- changing and removing is the owner's, from the command line.
CREATE TABLE login_account (
    subject        varchar(255) PRIMARY KEY,
    password_hash  text NOT NULL,
    totp_secret    bytea NOT NULL,
    last_totp_step bigint NOT NULL DEFAULT 0
);
GRANT SELECT ON login_account TO perspectief_app;
GRANT UPDATE (last_totp_step) ON login_account TO perspectief_app;

-- Failed attempts by the hash of the name that was tried, known or not, so that both wait equally long.
CREATE TABLE sign_in_failure (
    name_hash bytea NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, at);
GRANT SELECT, INSERT, DELETE ON sign_in_failure TO perspectief_app;
