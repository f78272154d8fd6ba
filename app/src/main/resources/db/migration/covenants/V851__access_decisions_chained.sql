-- The log of decisions is chained for each organisation, as the other logs are. Lines of before have format 0 and stay
-- outside: the chain vouches for what was decided from here on.
ALTER TABLE access_decision
    ADD COLUMN format    smallint NOT NULL DEFAULT 0,
    ADD COLUMN seq       bigint,
    ADD COLUMN prev_hash bytea,
    ADD COLUMN hash      bytea,
    ADD CHECK ((seq IS NULL) = (hash IS NULL) AND (seq IS NULL) = (prev_hash IS NULL) AND (seq IS NULL) = (format = 0));
CREATE UNIQUE INDEX access_decision_chain ON access_decision (organisation_id, seq) WHERE seq IS NOT NULL;

-- What is hashed of a line, in form 1. No setting of a session changes it: times and bytes are written out here.
CREATE FUNCTION access_decision_body(line access_decision) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ROW (line.id, line.system_id, (extract(epoch FROM line.decided_at) * 1000000)::bigint, line.kind,
                encode(line.trace_id, 'hex'), (extract(epoch FROM line.as_of) * 1000000)::bigint, line.covenant_hash,
                line.giver, line.receiver, line.role, line.category, line.purpose, line.phase, line.form, line.facts,
                line.outcome, line.rules, line.found, line.processing_activity_id)::text;
END $$;

CREATE FUNCTION lock_decision_head() RETURNS chain_head
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF acting_organisation() IS NULL OR acting_professional() IS NULL OR acting_now() IS NULL THEN
        RAISE EXCEPTION 'nobody acts: a decision needs organisation, system and time'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN lock_chain_head('decision', acting_organisation());
END $$;
REVOKE ALL ON FUNCTION lock_decision_head() FROM PUBLIC;

-- Adds lines in their order: the head is locked once and moved once, however many there are.
CREATE FUNCTION log_decisions(
        ids uuid[], kinds text[], traces text[], moments timestamptz[], hashes text[], givers text[], receivers text[],
        roles text[], categories text[], purposes text[], phases text[], forms text[], facts text[], outcomes text[],
        rules text[], founds int[], activities text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head chain_head := lock_decision_head();
    line access_decision;
    lines access_decision[] := '{}';
BEGIN
    line.organisation_id := head.organisation_id;
    line.system_id := acting_professional();
    line.decided_at := acting_now();
    line.format := 1;
    line.seq := head.seq;
    line.hash := head.hash;
    FOR i IN 1 .. array_length(ids, 1) LOOP
        line.id := ids[i];
        line.kind := kinds[i];
        line.trace_id := decode(traces[i], 'hex');
        line.as_of := moments[i];
        line.covenant_hash := hashes[i];
        line.giver := givers[i];
        line.receiver := receivers[i];
        line.role := roles[i];
        line.category := categories[i];
        line.purpose := purposes[i];
        line.phase := phases[i];
        line.form := forms[i];
        line.facts := facts[i];
        line.outcome := outcomes[i];
        line.rules := rules[i]::text[];
        line.found := founds[i];
        line.processing_activity_id := activities[i];
        line.seq := line.seq + 1;
        line.prev_hash := line.hash;
        line.hash := chained_hash('decision', line.organisation_id, line.seq, access_decision_body(line), line.prev_hash);
        lines[i] := line;
    END LOOP;
    INSERT INTO access_decision SELECT * FROM unnest(lines);
    UPDATE chain_head SET seq = line.seq, hash = line.hash
     WHERE log = head.log AND organisation_id = head.organisation_id;
END $$;
REVOKE ALL ON FUNCTION log_decisions(uuid[], text[], text[], timestamptz[], text[], text[], text[], text[], text[], text[],
    text[], text[], text[], text[], text[], int[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log_decisions(uuid[], text[], text[], timestamptz[], text[], text[], text[], text[], text[],
    text[], text[], text[], text[], text[], text[], int[], text[]) TO perspectief_app;

-- A line that comes by itself, as from a node that is not replaced yet, is chained too.
CREATE FUNCTION chain_access_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head chain_head := lock_decision_head();
BEGIN
    IF NEW.organisation_id <> head.organisation_id THEN
        RAISE EXCEPTION 'a decision for another organisation' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.format := 1;
    NEW.seq := head.seq + 1;
    NEW.prev_hash := head.hash;
    NEW.hash := chained_hash('decision', NEW.organisation_id, NEW.seq, access_decision_body(NEW), NEW.prev_hash);
    UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash
     WHERE log = head.log AND organisation_id = head.organisation_id;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION chain_access_decision() FROM PUBLIC;
CREATE TRIGGER chain BEFORE INSERT ON access_decision FOR EACH ROW WHEN (NEW.seq IS NULL)
    EXECUTE FUNCTION chain_access_decision();

CREATE FUNCTION move_decision_anchor() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM move_chain_anchor('decision', g.organisation_id, g.first, g.last, g.lines, l.hash, l.decided_at)
       FROM (SELECT organisation_id, min(seq) AS first, max(seq) AS last, count(*) AS lines
               FROM removed WHERE seq IS NOT NULL GROUP BY organisation_id) g
            JOIN removed l ON l.organisation_id = g.organisation_id AND l.seq = g.last;
    RETURN NULL;
END $$;
CREATE TRIGGER anchor AFTER DELETE ON access_decision REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION move_decision_anchor();

-- The verifier reads every line, as it does of the other logs; removing stays bound to the term.
DROP POLICY owner_sees_old_lines ON access_decision;
CREATE POLICY verifier_reads ON access_decision FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON access_decision FOR INSERT TO CURRENT_USER
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
