-- Who acts: read by every row-level-security policy. Unset and '' (what a rolled-back setting leaves) both mean nobody.
CREATE FUNCTION acting_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.organisation', true), '')::uuid;
CREATE FUNCTION acting_partner() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.partner', true), '');
CREATE FUNCTION acting_professional() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.professional', true), '')::uuid;
-- The professional again, but only when one of the roles works with data about persons.
CREATE FUNCTION acting_reader() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.reader', true), '')::uuid;
CREATE FUNCTION acting_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.purpose', true), '');
CREATE FUNCTION acting_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('perspectief.now', true), '')::timestamptz;
CREATE FUNCTION acts_as(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN role = ANY (string_to_array(coalesce(current_setting('perspectief.roles', true), ''), ','));

CREATE TABLE organisation (
    id         uuid PRIMARY KEY,
    partner    text NOT NULL UNIQUE,
    name       text NOT NULL,
    short_name text NOT NULL,
    domain     text NOT NULL CHECK (domain IN ('SOCIAL', 'SECURITY'))
);

-- subject is the sub of the OpenID Connect provider; one subject may work for more than one organisation, each apart.
CREATE TABLE professional (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    subject         text NOT NULL,
    name            text NOT NULL,
    function        text NOT NULL,
    UNIQUE (subject, organisation_id)
);

CREATE TABLE professional_role (
    professional_id uuid NOT NULL REFERENCES professional,
    role            text NOT NULL CHECK (role IN ('FRONTLINE', 'ATTENTION_OFFICER', 'PROCESS_LEAD', 'CASE_LEAD',
                        'CASE_PARTNER', 'ANALYST', 'PROJECT_LEAD', 'PRIVACY_OFFICER', 'ADMINISTRATOR')),
    PRIMARY KEY (professional_id, role)
);

CREATE TABLE neighbourhood (
    code  text PRIMARY KEY,
    name  text NOT NULL,
    focus boolean NOT NULL
);

GRANT SELECT ON organisation, professional, professional_role, neighbourhood TO perspectief_app;
