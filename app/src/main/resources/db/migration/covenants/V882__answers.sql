-- What decisions rest on, of this module; see V881.
CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON covenant_version
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON covenant_signature
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON dpia
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON police_decision
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();

-- What systems of partners were answered from here on: one line for each question and trace, with all its decisions. The
-- table access_decision has those of before, and of nodes that are not replaced yet. Sealed as the other logs are (V880).
CREATE TABLE answer_line (
    seq             bigint      PRIMARY KEY,
    format          smallint    NOT NULL CHECK (format > 1),
    organisation_id uuid        NOT NULL,
    system_id       uuid        NOT NULL,
    decided_at      timestamptz NOT NULL,
    trace_id        bytea       NOT NULL CHECK (octet_length(trace_id) = 16),
    -- a line for each decision, its fields with tabs between; a field as in the line above is "
    decisions       text        NOT NULL
);
CREATE INDEX answer_line_organisation ON answer_line (organisation_id, seq);
CREATE INDEX answer_line_trace ON answer_line USING hash (trace_id);

CREATE SEQUENCE answer_line_number;
INSERT INTO sealed_log (log) VALUES ('answer');

CREATE FUNCTION line_digest(line answer_line) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE line.format WHEN 2 THEN sha256(convert_to(
        log_field('answer/2') || log_field(line.organisation_id::text) || log_field(ROW (
            line.system_id, (extract(epoch FROM line.decided_at) * 1000000)::bigint, encode(line.trace_id, 'hex'),
            line.decisions)::text), 'UTF8')) END;

-- Adds the lines (their decisions with a U+001E between) that were decided by the register as it is, and no others; says how it is. Whoever decided by another state
-- of it decides again.
CREATE FUNCTION log_answers(states bigint[], organisations uuid[], systems uuid[], moments timestamptz[], traces text[],
                            decisions text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    held constant bigint := hold_register_state();
BEGIN
    INSERT INTO answer_line (seq, format, organisation_id, system_id, decided_at, trace_id, decisions)
    SELECT next_line_number('answer_line_number'), 2, l.organisation, l.system, l.moment, decode(l.trace, 'hex'), l.decision
      FROM unnest(states, organisations, systems, moments, traces, string_to_array(decisions, U&'\001E'))
           AS l (state, organisation, system, moment, trace, decision)
     WHERE l.state = held;
    RETURN held;
END $$;
REVOKE ALL ON FUNCTION log_answers(bigint[], uuid[], uuid[], timestamptz[], text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log_answers(bigint[], uuid[], uuid[], timestamptz[], text[], text) TO perspectief_app;

-- Kept for four years at least; then the owner may remove the oldest lines of an organisation. Their seals stay.
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON answer_line EXECUTE FUNCTION refuse_log_change();
CREATE TRIGGER kept_for_its_term BEFORE DELETE ON answer_line FOR EACH ROW EXECUTE FUNCTION refuse_early_removal();

CREATE FUNCTION move_answer_anchor() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT organisation_id, max(seq) AS last FROM removed GROUP BY organisation_id) g
                 JOIN answer_line l ON l.organisation_id = g.organisation_id AND l.seq < g.last) THEN
        RAISE EXCEPTION 'only the beginning of a chain is ever removed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE chain_head h SET anchor_seq = g.last, anchor_at = g.at
      FROM (SELECT organisation_id, max(seq) AS last, max(decided_at) AS at FROM removed GROUP BY organisation_id) g
     WHERE h.log = 'answer' AND h.organisation_id = g.organisation_id;
    RETURN NULL;
END $$;
CREATE TRIGGER anchor AFTER DELETE ON answer_line REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION move_answer_anchor();

ALTER TABLE answer_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_line FORCE ROW LEVEL SECURITY;
CREATE POLICY verifier_reads ON answer_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON answer_line FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY owner_removes_old_lines ON answer_line FOR DELETE TO CURRENT_USER
    USING (decided_at <= now() - interval '4 years');
CREATE POLICY privacy_officer_reads ON answer_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));
GRANT SELECT ON answer_line TO perspectief_app;
