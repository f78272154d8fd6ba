-- A question back to who gave something, by who was given it, and what became of it. The words of an answer are an item of the
-- giver, shared like any other: here stands only which share that is. A question goes with what it is about, and with the file.
CREATE TABLE question_back (
    id                    uuid PRIMARY KEY,
    disclosure_id         uuid NOT NULL REFERENCES disclosure ON DELETE CASCADE,
    file_id               uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    giver_organisation_id uuid NOT NULL REFERENCES organisation,
    asker_organisation_id uuid NOT NULL REFERENCES organisation,
    asked_by              uuid NOT NULL REFERENCES professional,
    asked_at              timestamptz NOT NULL,
    due_on                date NOT NULL,
    words                 text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 300),
    way                   text CHECK (way IN ('SAID', 'CALL', 'UNKNOWN')),
    answered_by           uuid REFERENCES professional,
    answered_at           timestamptz,
    answer_id             uuid REFERENCES disclosure ON DELETE SET NULL,
    read_at               timestamptz,      -- the answer, by who asked; of who is to be called: that it was done
    read_by               uuid REFERENCES professional,
    taken_back_at         timestamptz,
    taken_back_by         uuid REFERENCES professional,
    CHECK (giver_organisation_id <> asker_organisation_id),
    CHECK ((way IS NULL) = (answered_at IS NULL) AND (way IS NULL) = (answered_by IS NULL)),
    CHECK (answer_id IS NULL OR way = 'SAID'),
    CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
    CHECK (way IS NULL OR taken_back_at IS NULL),
    CHECK ((read_at IS NULL) = (read_by IS NULL) AND (read_at IS NULL OR way IS NOT NULL))
);
-- One at a time about one thing.
CREATE UNIQUE INDEX question_back_open ON question_back (disclosure_id) WHERE way IS NULL AND taken_back_at IS NULL;
CREATE INDEX question_back_about ON question_back (disclosure_id);
CREATE INDEX question_back_file ON question_back (file_id);
CREATE INDEX question_back_answer ON question_back (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX question_back_giver ON question_back (giver_organisation_id) WHERE way IS NULL AND taken_back_at IS NULL;
CREATE INDEX question_back_asker ON question_back (asker_organisation_id) WHERE read_at IS NULL AND taken_back_at IS NULL;

ALTER TABLE question_back ENABLE ROW LEVEL SECURITY;
ALTER TABLE question_back FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON question_back TO perspectief_app;
GRANT UPDATE (way, answered_by, answered_at, answer_id, read_at, read_by, taken_back_at, taken_back_by) ON question_back
    TO perspectief_app;

-- Each side says its own part, in its own name; who gave says it once, but for asking to be called or having nothing to say, until
-- that was called about or read. Of those who asked only the one who did, or who stands in for that one. An answer that is withdrawn
-- is told anew; of who is to be called it can be said that it was not done after all. Nothing else changes.
CREATE FUNCTION demand_own_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asks boolean := OLD.asker_organisation_id = (SELECT acting_organisation());
    answered boolean := (NEW.way, NEW.answered_by, NEW.answered_at, NEW.answer_id)
        IS DISTINCT FROM (OLD.way, OLD.answered_by, OLD.answered_at, OLD.answer_id);
    answers boolean := OLD.taken_back_at IS NULL
        AND (OLD.way IS NULL OR (OLD.way IN ('CALL', 'UNKNOWN') AND OLD.read_at IS NULL AND NEW.way IS NOT NULL));
    taken_back boolean := (NEW.taken_back_at, NEW.taken_back_by) IS DISTINCT FROM (OLD.taken_back_at, OLD.taken_back_by);
    read boolean := (NEW.read_at, NEW.read_by) IS DISTINCT FROM (OLD.read_at, OLD.read_by);
BEGIN
    IF current_user <> 'perspectief_app' THEN
        RETURN NEW;
    END IF;
    IF (answered AND (asks OR NOT answers OR NEW.answered_by IS DISTINCT FROM (SELECT acting_reader())))
        OR (asks AND (read OR taken_back) AND NOT stands_in_for(OLD.asked_by))
        OR (taken_back AND (NOT asks OR OLD.way IS NOT NULL OR OLD.taken_back_at IS NOT NULL
                            OR NEW.taken_back_by IS DISTINCT FROM (SELECT acting_reader())))
        OR (read AND asks AND NEW.read_at IS NULL AND OLD.way <> 'CALL')
        OR (read AND asks AND NEW.read_at IS NOT NULL
                 AND (OLD.read_at IS NOT NULL OR NEW.read_by IS DISTINCT FROM (SELECT acting_reader())))
        OR (read AND NOT asks AND NEW.read_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'each side of a question says its own part, once' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON question_back
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('asked_by', 'asked_at', 'answered_by', 'answered_at',
        'read_by', 'read_at', 'taken_back_by', 'taken_back_at');
CREATE TRIGGER own_part BEFORE UPDATE ON question_back FOR EACH ROW EXECUTE FUNCTION demand_own_part();

-- An answer ends with what was asked about, in the name of who ended that.
CREATE FUNCTION end_answers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE disclosure d
       SET withdrawn_at = NEW.withdrawn_at, withdrawn_by = NEW.withdrawn_by, withdrawn_reason = NEW.withdrawn_reason
     WHERE d.withdrawn_at IS NULL
       AND d.id IN (SELECT q.answer_id FROM question_back q WHERE q.disclosure_id = NEW.id AND q.answer_id IS NOT NULL);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION end_answers() FROM PUBLIC;
CREATE TRIGGER ends_answers AFTER UPDATE OF withdrawn_at ON disclosure FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION end_answers();

-- The same when what was asked about is destroyed and the answer is not.
CREATE FUNCTION end_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE disclosure d
       SET withdrawn_at = coalesce(acting_now(), now()), withdrawn_by = acting_reader(), withdrawn_reason = 'uitgewist'
     WHERE d.withdrawn_at IS NULL AND d.id = OLD.answer_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION end_answer() FROM PUBLIC;
CREATE TRIGGER ends_answer AFTER DELETE ON question_back FOR EACH ROW
    WHEN (OLD.answer_id IS NOT NULL) EXECUTE FUNCTION end_answer();
CREATE TRIGGER destroyed AFTER DELETE ON question_back FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
