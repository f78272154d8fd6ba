-- A third chained log, of the installation as a whole: who signed in, who did not, which pages were refused, what was
-- changed from the command line. It is written before anyone acts for an organisation, so that no context of the
-- transaction says who and when; a function that only adds does. And a number for the form in which a line is hashed.

-- Lines keep the form they were hashed in: a column that a log gets later belongs to a later form.
ALTER TABLE processing_line ADD COLUMN format smallint NOT NULL DEFAULT 1;
ALTER TABLE trail_line ADD COLUMN format smallint NOT NULL DEFAULT 1;

-- Where the chains of the newer logs end; and where they begin, once lines were removed after their term: the anchor is
-- the last line removed. A log of the installation stands under the id of no organisation. As with log_head,
-- perspectief_app has no grant here.
CREATE TABLE chain_head (
    log             text        NOT NULL,
    organisation_id uuid        NOT NULL,
    seq             bigint      NOT NULL DEFAULT 0,
    hash            bytea       NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    anchor_seq      bigint      NOT NULL DEFAULT 0,
    anchor_hash     bytea       NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    anchor_at       timestamptz,
    PRIMARY KEY (log, organisation_id)
) WITH (fillfactor = 20);

-- Locks a head until the transaction ends.
CREATE FUNCTION lock_chain_head(chain text, organisation uuid) RETURNS chain_head
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head chain_head;
BEGIN
    SELECT * INTO head FROM chain_head WHERE log = chain AND organisation_id = organisation FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO chain_head (log, organisation_id) VALUES (chain, organisation) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM chain_head WHERE log = chain AND organisation_id = organisation FOR UPDATE;
    END IF;
    RETURN head;
END $$;
REVOKE ALL ON FUNCTION lock_chain_head(text, uuid) FROM PUBLIC;

-- The hash of a line whose fields are one text: a record, which PostgreSQL writes so that no two read alike.
CREATE FUNCTION chained_hash(log text, organisation uuid, seq bigint, body text, previous bytea) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256(convert_to(log_field(log) || log_field(organisation::text) || log_field(seq::text) || log_field(body)
                             || log_field(encode(previous, 'hex')), 'UTF8'));

-- No name that somebody typed, no address: a network is a keyed hash of its prefix, a session a keyed hash of its id.
CREATE TABLE security_event (
    seq             bigint      PRIMARY KEY,
    format          smallint    NOT NULL,
    at              timestamptz NOT NULL,
    code            text        NOT NULL CHECK (code ~ '^[A-Z_]{1,40}$'),
    reason          text        CHECK (reason ~ '^[A-Z_]{1,40}$'),
    organisation_id uuid,
    professional_id uuid,
    client_id       uuid,
    network         text        CHECK (network ~ '^[0-9a-f]{8}$'),
    session         text        CHECK (session ~ '^[0-9a-f]{8}$'),
    trace_id        bytea       CHECK (octet_length(trace_id) = 16),
    -- the pattern of an endpoint, never the address that was asked; or the words of a command
    place           text        CHECK (length(place) <= 250 AND place ~ '^([A-Z]+ /[^?# ]*|[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)?)$'),
    -- of a command: which roles, which partner
    detail          text        CHECK (length(detail) <= 300 AND detail ~ '^[A-Za-z0-9 ._,=-]+$'),
    -- the user of the operating system who gave the command
    operator        text        CHECK (length(operator) BETWEEN 1 AND 100),
    via             text        NOT NULL CHECK (via IN ('APPLICATION', 'COMMAND')),
    times           int         NOT NULL CHECK (times > 0),
    prev_hash       bytea       NOT NULL,
    hash            bytea       NOT NULL
);
CREATE INDEX security_event_organisation ON security_event (organisation_id, at, seq) WHERE organisation_id IS NOT NULL;
CREATE INDEX security_event_professional ON security_event (professional_id, at, seq) WHERE professional_id IS NOT NULL;
CREATE INDEX security_event_installation ON security_event (at) WHERE organisation_id IS NULL;

-- The only way to add a line. Whether it comes from a page or from a command is told by the login to the database.
CREATE FUNCTION note_security_event(
        at timestamptz, code text, reason text, organisation uuid, professional uuid, client uuid, network text,
        session text, trace text, place text, detail text, operator text, times int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    installation constant uuid := '00000000-0000-0000-0000-000000000000';
    head chain_head := lock_chain_head('security', installation);
    line security_event;
BEGIN
    line.seq := head.seq + 1;
    line.format := 1;
    line.at := note_security_event.at;
    line.code := note_security_event.code;
    line.reason := note_security_event.reason;
    line.organisation_id := organisation;
    line.professional_id := professional;
    line.client_id := client;
    line.network := note_security_event.network;
    line.session := note_security_event.session;
    line.trace_id := decode(trace, 'hex');
    line.place := note_security_event.place;
    line.detail := note_security_event.detail;
    line.operator := note_security_event.operator;
    line.via := CASE WHEN session_user = 'perspectief_app' THEN 'APPLICATION' ELSE 'COMMAND' END;
    line.times := note_security_event.times;
    line.prev_hash := head.hash;
    line.hash := chained_hash('security', installation, line.seq,
        ROW ((extract(epoch FROM line.at) * 1000000)::bigint, line.code, line.reason, line.organisation_id,
             line.professional_id, line.client_id, line.network, line.session, encode(line.trace_id, 'hex'), line.place,
             line.detail, line.operator, line.via, line.times)::text, head.hash);
    INSERT INTO security_event VALUES (line.*);
    UPDATE chain_head SET seq = line.seq, hash = line.hash
     WHERE log = head.log AND organisation_id = head.organisation_id;
END $$;
REVOKE ALL ON FUNCTION note_security_event(timestamptz, text, text, uuid, uuid, uuid, text, text, text, text, text, text,
    int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_security_event(timestamptz, text, text, uuid, uuid, uuid, text, text, text, text, text,
    text, int) TO perspectief_app;

CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON security_event EXECUTE FUNCTION refuse_log_change();

-- Kept for four years, as the other logs are; then the owner may remove the oldest lines, and no others.
CREATE FUNCTION refuse_early_security_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > now() - interval '4 years' THEN
        RAISE EXCEPTION 'a line of the security log is kept for four years' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER kept_for_its_term BEFORE DELETE ON security_event
    FOR EACH ROW EXECUTE FUNCTION refuse_early_security_removal();

-- Moves the anchor of a chain to the last line that was removed. Only the beginning of a chain can go.
CREATE FUNCTION move_chain_anchor(chain text, organisation uuid, first bigint, last bigint, lines bigint,
                                  last_hash bytea, last_at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head chain_head := lock_chain_head(chain, organisation);
BEGIN
    IF first <> head.anchor_seq + 1 OR last - first + 1 <> lines THEN
        RAISE EXCEPTION 'only the beginning of a chain is ever removed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE chain_head SET anchor_seq = last, anchor_hash = last_hash, anchor_at = last_at
     WHERE log = chain AND organisation_id = organisation;
END $$;
REVOKE ALL ON FUNCTION move_chain_anchor(text, uuid, bigint, bigint, bigint, bytea, timestamptz) FROM PUBLIC;

CREATE FUNCTION move_security_anchor() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM move_chain_anchor('security', '00000000-0000-0000-0000-000000000000', g.first, g.last, g.lines, l.hash, l.at)
       FROM (SELECT min(seq) AS first, max(seq) AS last, count(*) AS lines FROM removed) g JOIN removed l ON l.seq = g.last;
    RETURN NULL;
END $$;
CREATE TRIGGER anchor AFTER DELETE ON security_event REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION move_security_anchor();

ALTER TABLE security_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE security_event FORCE ROW LEVEL SECURITY;
CREATE POLICY verifier_reads ON security_event FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON security_event FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY owner_removes_old_lines ON security_event FOR DELETE TO CURRENT_USER
    USING (at <= now() - interval '4 years');

-- Administrator and privacy officer read what concerns people and systems of their own organisation; everybody reads what
-- concerns themselves. Lines of no organisation are nobody's: see the counts below.
CREATE POLICY watchers_read_own_organisation ON security_event FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation())
           AND ((SELECT acts_as('ADMINISTRATOR')) OR (SELECT acts_as('PRIVACY_OFFICER'))));
CREATE POLICY everyone_reads_about_themselves ON security_event FOR SELECT TO perspectief_app
    USING (professional_id = (SELECT acting_professional()));
GRANT SELECT ON security_event TO perspectief_app;

-- What belongs to no organisation, in numbers for each kind: for those who watch over any of them.
CREATE FUNCTION installation_security_counts(since timestamptz, until timestamptz)
    RETURNS TABLE (code text, reason text, times bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.code, e.reason, sum(e.times)
      FROM security_event e
     WHERE e.organisation_id IS NULL AND e.at >= since AND e.at < until
       AND acting_organisation() IS NOT NULL AND (acts_as('ADMINISTRATOR') OR acts_as('PRIVACY_OFFICER'))
     GROUP BY e.code, e.reason ORDER BY e.code, e.reason
$$;
REVOKE ALL ON FUNCTION installation_security_counts(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION installation_security_counts(timestamptz, timestamptz) TO perspectief_app;
