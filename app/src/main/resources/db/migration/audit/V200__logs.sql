-- Two logs that tell on everyone and that nobody rewrites. The processing log (Logboek dataverwerkingen) says what was
-- done with whose data and never by which user; the audit trail says which professional did what and never about whom.
-- The trace id joins them. No foreign keys: a log outlives what it speaks of. WGS 1.8(4), BGS 1.12, Wpg 25(1)(c).

CREATE TABLE processing_line (
    organisation_id        uuid   NOT NULL,
    seq                    bigint NOT NULL,
    trace_id               bytea  NOT NULL CHECK (octet_length(trace_id) = 16),
    span_id                bytea  NOT NULL CHECK (octet_length(span_id) = 8),
    parent_span_id         bytea  CHECK (octet_length(parent_span_id) = 8),
    status                 text   NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
    name                   text   NOT NULL CHECK (name <> ''),
    start_time             bigint NOT NULL,
    end_time               bigint NOT NULL,
    -- resource.attributes: service.name and service.version of OpenTelemetry
    service_name           text   NOT NULL,
    service_version        text   NOT NULL,
    -- attributes: dpl.core.processing_activity_id, dpl.core.data_subject_id, dpl.core.data_subject_id_type
    processing_activity_id text   NOT NULL CHECK (processing_activity_id ~ '^https://'),
    data_subject_id        text   CHECK (data_subject_id ~ '^[0-9a-f]{64}$'),
    data_subject_id_type   text,
    prev_hash              bytea  NOT NULL,
    hash                   bytea  NOT NULL,
    PRIMARY KEY (organisation_id, seq),
    CHECK ((data_subject_id IS NULL) = (data_subject_id_type IS NULL))
);
CREATE INDEX processing_line_time ON processing_line (organisation_id, start_time, seq);
CREATE INDEX processing_line_subject ON processing_line (organisation_id, data_subject_id, start_time, seq)
    WHERE data_subject_id IS NOT NULL;

-- The checks leave no room for narrative: codes and ids only.
CREATE TABLE trail_line (
    organisation_id      uuid        NOT NULL,
    seq                  bigint      NOT NULL,
    at                   timestamptz NOT NULL,
    professional_id      uuid        NOT NULL,
    action               text        NOT NULL CHECK (action ~ '^[A-Z_]{1,40}$'),
    object_type          text        NOT NULL CHECK (object_type ~ '^[A-Z_]{1,40}$'),
    object_id            uuid,
    case_id              uuid,
    lead_organisation_id uuid,
    purpose              text        NOT NULL CHECK (purpose ~ '^[A-Za-z0-9._-]{1,64}$'),
    trace_id             bytea       NOT NULL CHECK (octet_length(trace_id) = 16),
    outcome              text        NOT NULL CHECK (outcome ~ '^[A-Z_]{1,40}$'),
    prev_hash            bytea       NOT NULL,
    hash                 bytea       NOT NULL,
    PRIMARY KEY (organisation_id, seq)
);
CREATE INDEX trail_line_case ON trail_line (case_id, at, organisation_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX trail_line_time ON trail_line (organisation_id, at, seq);
CREATE INDEX trail_line_professional ON trail_line (organisation_id, professional_id, at, seq);

-- Where each chain ends. One row per organisation for both logs: one lock, so that two transactions that write the logs
-- in a different order wait for each other and never deadlock. perspectief_app has no grant here; only the triggers
-- below reach it, with the rights of the owner.
CREATE TABLE log_head (
    organisation_id uuid   PRIMARY KEY,
    processing_seq  bigint NOT NULL DEFAULT 0,
    processing_hash bytea  NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    trail_seq       bigint NOT NULL DEFAULT 0,
    trail_hash      bytea  NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
) WITH (fillfactor = 20);

-- One field of what is hashed, so that no two lines read alike: length in bytes of UTF-8, colon, text, comma; absent is ~,
CREATE FUNCTION log_field(value text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NULL THEN '~,' ELSE octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' END;

-- Locks the head of the acting organisation until the transaction ends: that is what makes the chain gapless, and why
-- callers note a deed as the last thing they do. No context, no line.
CREATE FUNCTION lock_log_head() RETURNS log_head
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    organisation constant uuid := acting_organisation();
    head log_head;
BEGIN
    IF organisation IS NULL OR acting_professional() IS NULL OR acting_purpose() IS NULL OR acting_now() IS NULL THEN
        RAISE EXCEPTION 'nobody acts: a log line needs organisation, professional, purpose and time'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO head FROM log_head WHERE organisation_id = organisation FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO log_head (organisation_id) VALUES (organisation) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM log_head WHERE organisation_id = organisation FOR UPDATE;
    END IF;
    RETURN head;
END $$;
REVOKE ALL ON FUNCTION lock_log_head() FROM PUBLIC;

-- Who and when come from the context of the transaction and not from the statement.
CREATE FUNCTION chain_processing_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head log_head := lock_log_head();
BEGIN
    IF NEW.organisation_id <> head.organisation_id THEN
        RAISE EXCEPTION 'a log line for another organisation' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.organisation_id := head.organisation_id;
    NEW.seq := head.processing_seq + 1;
    NEW.start_time := floor(extract(epoch FROM acting_now()) * 1000);
    NEW.end_time := greatest(NEW.end_time, NEW.start_time);
    NEW.prev_hash := head.processing_hash;
    NEW.hash := sha256(convert_to(
        log_field('processing') || log_field(NEW.organisation_id::text) || log_field(NEW.seq::text)
        || log_field(encode(NEW.trace_id, 'hex')) || log_field(encode(NEW.span_id, 'hex'))
        || log_field(encode(NEW.parent_span_id, 'hex')) || log_field(NEW.status) || log_field(NEW.name)
        || log_field(NEW.start_time::text) || log_field(NEW.end_time::text)
        || log_field(NEW.service_name) || log_field(NEW.service_version) || log_field(NEW.processing_activity_id)
        || log_field(NEW.data_subject_id) || log_field(NEW.data_subject_id_type)
        || log_field(encode(NEW.prev_hash, 'hex')), 'UTF8'));
    UPDATE log_head SET processing_seq = NEW.seq, processing_hash = NEW.hash
     WHERE organisation_id = NEW.organisation_id;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION chain_processing_line() FROM PUBLIC;

CREATE FUNCTION chain_trail_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head log_head := lock_log_head();
BEGIN
    IF NEW.organisation_id <> head.organisation_id THEN
        RAISE EXCEPTION 'a log line for another organisation' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.organisation_id := head.organisation_id;
    NEW.seq := head.trail_seq + 1;
    NEW.at := acting_now();
    NEW.professional_id := acting_professional();
    NEW.purpose := acting_purpose();
    NEW.prev_hash := head.trail_hash;
    NEW.hash := sha256(convert_to(
        log_field('trail') || log_field(NEW.organisation_id::text) || log_field(NEW.seq::text)
        || log_field((extract(epoch FROM NEW.at) * 1000000)::bigint::text) || log_field(NEW.professional_id::text)
        || log_field(NEW.action) || log_field(NEW.object_type) || log_field(NEW.object_id::text)
        || log_field(NEW.case_id::text) || log_field(NEW.lead_organisation_id::text) || log_field(NEW.purpose)
        || log_field(encode(NEW.trace_id, 'hex')) || log_field(NEW.outcome)
        || log_field(encode(NEW.prev_hash, 'hex')), 'UTF8'));
    UPDATE log_head SET trail_seq = NEW.seq, trail_hash = NEW.hash WHERE organisation_id = NEW.organisation_id;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION chain_trail_line() FROM PUBLIC;

-- Not even the owner by mistake. Who has the rights to switch this off leaves a chain that no longer adds up.
CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a log line is never changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER chain BEFORE INSERT ON processing_line FOR EACH ROW EXECUTE FUNCTION chain_processing_line();
CREATE TRIGGER chain BEFORE INSERT ON trail_line FOR EACH ROW EXECUTE FUNCTION chain_trail_line();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON processing_line EXECUTE FUNCTION refuse_log_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_line EXECUTE FUNCTION refuse_log_change();

-- Row-level security is forced, so it binds the owner too. The triggers need no way past it: they touch log_head only,
-- which knows no person. The verifier needs to read every line and does so as the owner, the role running this
-- migration, under a policy that says so: SELECT and nothing else. Neither role bypasses anything.
ALTER TABLE processing_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE processing_line FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail_line FORCE ROW LEVEL SECURITY;

CREATE POLICY verifier_reads ON processing_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY verifier_reads ON trail_line FOR SELECT TO CURRENT_USER USING (true);

CREATE POLICY own_organisation_writes ON processing_line FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
CREATE POLICY own_organisation_writes ON trail_line FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()) AND professional_id = (SELECT acting_professional()));

CREATE POLICY privacy_officer_reads ON processing_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));
CREATE POLICY privacy_officer_reads ON trail_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));
CREATE POLICY process_lead_reads_own_cases ON trail_line FOR SELECT TO perspectief_app
    USING (lead_organisation_id = (SELECT acting_organisation()) AND case_id IS NOT NULL
           AND (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY everyone_reads_own_deeds ON trail_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND professional_id = (SELECT acting_professional()));

-- Sequence, time, who and hash are for the trigger; a statement that names them is refused before it starts.
GRANT SELECT ON processing_line, trail_line TO perspectief_app;
GRANT INSERT (trace_id, span_id, parent_span_id, status, name, end_time, service_name, service_version,
              processing_activity_id, data_subject_id, data_subject_id_type) ON processing_line TO perspectief_app;
GRANT INSERT (action, object_type, object_id, case_id, lead_organisation_id, trace_id, outcome)
    ON trail_line TO perspectief_app;
