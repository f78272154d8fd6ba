-- Log lines no longer wait for each other: a line is added with a number and nothing else, and within about a second a
-- seal is put on the lines of each organisation that were added since the one before. The seals form the chain. Lines of
-- before keep the hash they have (format 1); the first seal of an organisation joins its last one.

-- How the chains of the logs of V200 end stands with those of the newer logs from here on.
INSERT INTO chain_head (log, organisation_id, seq, hash)
SELECT 'processing', organisation_id, processing_seq, processing_hash FROM log_head WHERE processing_seq > 0
UNION ALL
SELECT 'trail', organisation_id, trail_seq, trail_hash FROM log_head WHERE trail_seq > 0;

-- One seal: the digests of all lines of one organisation with a number after the last line of the seal before and up to
-- its own last line. Each line has 8 bytes of its number and 32 of its digest, so that the verifier names the line.
CREATE TABLE log_seal (
    log             text        NOT NULL,
    organisation_id uuid        NOT NULL,
    after_seq       bigint      NOT NULL,
    last_seq        bigint      NOT NULL CHECK (last_seq > after_seq),
    sealed_at       timestamptz NOT NULL,
    lines           bytea       NOT NULL CHECK (octet_length(lines) > 0 AND octet_length(lines) % 40 = 0),
    prev_hash       bytea       NOT NULL,
    hash            bytea       NOT NULL,
    PRIMARY KEY (log, organisation_id, last_seq)
);
-- Digests do not compress.
ALTER TABLE log_seal ALTER COLUMN lines SET STORAGE EXTERNAL;

-- Which logs are sealed, and up to which number they are. perspectief_app has no grant here, nor on the seals.
CREATE TABLE sealed_log (
    log    text   PRIMARY KEY CHECK (log ~ '^[a-z]+$'),
    up_to  bigint NOT NULL DEFAULT 0
);
INSERT INTO sealed_log (log) VALUES ('processing'), ('trail');

CREATE SEQUENCE processing_line_number;
CREATE SEQUENCE trail_line_number;
SELECT setval('processing_line_number', max(processing_seq) + 1, false), setval('trail_line_number', max(trail_seq) + 1, false)
  FROM (SELECT processing_seq, trail_seq FROM log_head UNION ALL SELECT 0, 0) h;
UPDATE sealed_log SET up_to = (SELECT coalesce(max(processing_seq), 0) FROM log_head) WHERE log = 'processing';
UPDATE sealed_log SET up_to = (SELECT coalesce(max(trail_seq), 0) FROM log_head) WHERE log = 'trail';

-- A number for a line. The transaction has its own id before it takes one: from that the sealer knows when nobody is left
-- who has a lower number and has not committed.
CREATE FUNCTION next_line_number(numbers regclass) RETURNS bigint LANGUAGE sql VOLATILE
    RETURN CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval(numbers) END;

ALTER TABLE processing_line ALTER COLUMN prev_hash DROP NOT NULL, ALTER COLUMN hash DROP NOT NULL,
    ADD CHECK ((format = 1) = (hash IS NOT NULL) AND (hash IS NULL) = (prev_hash IS NULL));
ALTER TABLE trail_line ALTER COLUMN prev_hash DROP NOT NULL, ALTER COLUMN hash DROP NOT NULL,
    ADD CHECK ((format = 1) = (hash IS NOT NULL) AND (hash IS NULL) = (prev_hash IS NULL));
CREATE UNIQUE INDEX processing_line_sealed ON processing_line (seq) WHERE format > 1;
CREATE UNIQUE INDEX trail_line_sealed ON trail_line (seq) WHERE format > 1;

CREATE FUNCTION somebody_acts(organisation uuid) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF acting_organisation() IS NULL OR acting_professional() IS NULL OR acting_purpose() IS NULL OR acting_now() IS NULL THEN
        RAISE EXCEPTION 'nobody acts: a log line needs organisation, professional, purpose and time'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF organisation <> acting_organisation() THEN
        RAISE EXCEPTION 'a log line for another organisation' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
REVOKE ALL ON FUNCTION somebody_acts(uuid) FROM PUBLIC;

-- Who and when come from the context of the transaction and not from the statement, as before.
CREATE FUNCTION place_processing_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM somebody_acts(NEW.organisation_id);
    NEW.organisation_id := acting_organisation();
    NEW.seq := next_line_number('processing_line_number');
    NEW.format := 2;
    NEW.start_time := floor(extract(epoch FROM acting_now()) * 1000);
    NEW.end_time := greatest(NEW.end_time, NEW.start_time);
    NEW.prev_hash := NULL;
    NEW.hash := NULL;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION place_processing_line() FROM PUBLIC;

CREATE FUNCTION place_trail_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM somebody_acts(NEW.organisation_id);
    NEW.organisation_id := acting_organisation();
    NEW.seq := next_line_number('trail_line_number');
    NEW.format := 2;
    NEW.at := acting_now();
    NEW.professional_id := acting_professional();
    NEW.purpose := acting_purpose();
    NEW.prev_hash := NULL;
    NEW.hash := NULL;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION place_trail_line() FROM PUBLIC;

DROP TRIGGER chain ON processing_line;
DROP TRIGGER chain ON trail_line;
CREATE TRIGGER place BEFORE INSERT ON processing_line FOR EACH ROW EXECUTE FUNCTION place_processing_line();
CREATE TRIGGER place BEFORE INSERT ON trail_line FOR EACH ROW EXECUTE FUNCTION place_trail_line();
DROP FUNCTION chain_processing_line();
DROP FUNCTION chain_trail_line();
DROP FUNCTION lock_log_head();
DROP TABLE log_head;

-- The digest of a line, in the format that the line says. A column that comes later belongs to a later format, with a
-- branch of its own here; lines of before keep their branch. A line whose format has none gets no digest, and the verifier
-- names it.
CREATE FUNCTION line_digest(line processing_line) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE line.format WHEN 2 THEN sha256(convert_to(
        log_field('processing/2') || log_field(line.organisation_id::text) || log_field(ROW (
            encode(line.trace_id, 'hex'), encode(line.span_id, 'hex'), encode(line.parent_span_id, 'hex'), line.status,
            line.name, line.start_time, line.end_time, line.service_name, line.service_version,
            line.processing_activity_id, line.data_subject_id, line.data_subject_id_type)::text), 'UTF8')) END;

CREATE FUNCTION line_digest(line trail_line) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE line.format WHEN 2 THEN sha256(convert_to(
        log_field('trail/2') || log_field(line.organisation_id::text) || log_field(ROW (
            (extract(epoch FROM line.at) * 1000000)::bigint, line.professional_id, line.action, line.object_type,
            line.object_id, line.case_id, line.lead_organisation_id, line.purpose, encode(line.trace_id, 'hex'),
            line.outcome)::text), 'UTF8')) END;

CREATE FUNCTION seal_hash(log text, organisation uuid, after_seq bigint, last_seq bigint, lines bytea, previous bytea)
    RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256(convert_to(log_field('seal/' || log) || log_field(organisation::text) || log_field(after_seq::text)
                             || log_field(last_seq::text) || log_field(encode(sha256(lines), 'hex'))
                             || log_field(encode(previous, 'hex')), 'UTF8'));

-- Seals the lines of one log up to a number.
CREATE FUNCTION seal_lines(chain text, after bigint, until bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    sealed bigint;
BEGIN
    EXECUTE format($sql$
        WITH taken AS (
            SELECT l.organisation_id, max(l.seq) AS last_seq, count(*) AS lines,
                   string_agg(int8send(l.seq) || line_digest(l), ''::bytea ORDER BY l.seq) AS digests
              FROM %I l WHERE l.format > 1 AND l.seq > $2 AND l.seq <= $3 GROUP BY l.organisation_id
        ), joined AS (
            SELECT t.*, coalesce(h.seq, 0) AS after_seq, coalesce(h.hash, decode(repeat('00', 32), 'hex')) AS prev_hash
              FROM taken t LEFT JOIN chain_head h ON h.log = $1 AND h.organisation_id = t.organisation_id
        ), sealed AS (
            INSERT INTO log_seal (log, organisation_id, after_seq, last_seq, sealed_at, lines, prev_hash, hash)
            SELECT $1, j.organisation_id, j.after_seq, j.last_seq, clock_timestamp(), j.digests, j.prev_hash,
                   seal_hash($1, j.organisation_id, j.after_seq, j.last_seq, j.digests, j.prev_hash)
              FROM joined j ORDER BY j.organisation_id
            RETURNING organisation_id, last_seq, hash
        ), ended AS (
            INSERT INTO chain_head AS h (log, organisation_id, seq, hash)
            SELECT $1, organisation_id, last_seq, hash FROM sealed
            ON CONFLICT (log, organisation_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
        )
        SELECT coalesce(sum(lines), 0)::bigint FROM taken$sql$, chain || '_line') INTO sealed USING chain, after, until;
    UPDATE sealed_log SET up_to = until WHERE log = chain;
    RETURN sealed;
END $$;
REVOKE ALL ON FUNCTION seal_lines(text, bigint, bigint) FROM PUBLIC;

-- Seals what was added, a bounded number of lines of each log; how many numbers are left after it. One caller at a time, of
-- whichever node. It waits, for a fifth of a second at most, until nobody is left who may have taken a number up to the one
-- it seals and has not committed yet; later with a writer that takes longer.
CREATE FUNCTION seal_logs() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    most constant bigint := 20000;
    logs constant text[] := (SELECT array_agg(log ORDER BY log) FROM sealed_log);
    added bigint[] := '{}';
    number bigint;
    after bigint;
    waited int := 0;
    own xid8;
    left_over bigint := 0;
    any_added boolean := false;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('perspectief seals logs', 0)) THEN
        RETURN 0;
    END IF;
    FOR i IN 1 .. array_length(logs, 1) LOOP
        EXECUTE format('SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM %I', logs[i] || '_line_number')
           INTO number;
        SELECT up_to INTO after FROM sealed_log WHERE log = logs[i];
        added[i] := number;
        any_added := any_added OR number > after;
    END LOOP;
    IF NOT any_added THEN
        RETURN 0;
    END IF;
    own := pg_current_xact_id();
    WHILE pg_snapshot_xmin(pg_current_snapshot()) < own LOOP
        IF waited = 40 THEN
            RETURN 0;
        END IF;
        waited := waited + 1;
        PERFORM pg_sleep(0.005);
    END LOOP;
    FOR i IN 1 .. array_length(logs, 1) LOOP
        SELECT up_to INTO after FROM sealed_log WHERE log = logs[i];
        IF added[i] > after THEN
            PERFORM seal_lines(logs[i], after, least(added[i], after + most));
            left_over := left_over + greatest(added[i] - after - most, 0);
        END IF;
    END LOOP;
    RETURN left_over;
END $$;
REVOKE ALL ON FUNCTION seal_logs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_logs() TO perspectief_app;

-- Not even the owner by mistake.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_seal EXECUTE FUNCTION refuse_log_change();
