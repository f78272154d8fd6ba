-- What systems of partners asked and what was answered (AuthZEN): one row per decision, enough to give it again. Who asks
-- and when come from the context of the transaction; a statement cannot name them. No ids of users, items or youths are
-- here: the trace id finds those in the asker's own log, and a named data subject in the processing log.
CREATE TABLE access_decision (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL DEFAULT acting_organisation(),
    system_id       uuid        NOT NULL DEFAULT acting_professional(),
    decided_at      timestamptz NOT NULL DEFAULT acting_now(),
    kind            text        NOT NULL CHECK (kind IN ('EVALUATION', 'SUBJECT', 'RESOURCE', 'ACTION')),
    trace_id        bytea       NOT NULL CHECK (octet_length(trace_id) = 16),
    as_of           timestamptz NOT NULL,
    -- absent when no covenant was in force at that moment
    covenant_hash   text,
    -- the question in the covenant's own words; absent where the asker's words have none, or where a search looked
    giver           text,
    receiver        text,
    role            text,
    category        text,
    purpose         text,
    phase           text,
    form            text        CHECK (form IN ('HIT', 'SUMMARY', 'FULL')),
    facts           text        NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('PERMIT', 'REFUSAL', 'UNDETERMINED', 'OUTSIDE', 'FOUND')),
    rules           text[]      NOT NULL,
    found           int,
    processing_activity_id text CHECK (length(processing_activity_id) <= 512)
);
CREATE INDEX access_decision_time ON access_decision (organisation_id, decided_at, id);
CREATE INDEX access_decision_trace ON access_decision USING hash (trace_id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_decision EXECUTE FUNCTION refuse_log_change();

ALTER TABLE access_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation_writes ON access_decision FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
CREATE POLICY privacy_officer_reads ON access_decision FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));

GRANT SELECT ON access_decision TO perspectief_app;
GRANT INSERT (id, kind, trace_id, as_of, covenant_hash, giver, receiver, role, category, purpose, phase, form, facts,
              outcome, rules, found, processing_activity_id) ON access_decision TO perspectief_app;
