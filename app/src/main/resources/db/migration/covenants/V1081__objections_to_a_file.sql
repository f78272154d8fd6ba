-- An objection (AVG 21) to what is done in a file as a whole: who objected, how it came, and by when it is answered. It stands in the
-- same table as what is asked of one item, so that a privacy officer sees all of it in one list. Its words go with the file.
ALTER TABLE rights_request
    ADD COLUMN file_id uuid REFERENCES file ON DELETE SET NULL,
    ADD COLUMN asked_by text CHECK (asked_by IN ('YOUTH', 'PARENT', 'FOR_THEM')),
    ADD COLUMN way text CHECK (way IN ('TALK', 'PHONE', 'LETTER', 'MAIL')),
    ADD COLUMN extended_at timestamptz,
    ADD COLUMN extended_by uuid REFERENCES professional,
    ADD CONSTRAINT rights_request_of_file CHECK (file_id IS NULL OR (item_id IS NULL AND kind = 'OBJECTION'
        AND asked_by IS NOT NULL AND way IS NOT NULL AND outcome IS DISTINCT FROM 'DONE')),
    ADD CONSTRAINT rights_request_extended CHECK ((extended_at IS NULL) = (extended_by IS NULL));
CREATE UNIQUE INDEX rights_request_open_on_file ON rights_request (file_id) WHERE file_id IS NOT NULL AND outcome IS NULL;
CREATE INDEX rights_request_file ON rights_request (file_id) WHERE file_id IS NOT NULL;
GRANT UPDATE (due_on, extended_at, extended_by) ON rights_request TO perspectief_app;
CREATE TRIGGER own_extension BEFORE INSERT OR UPDATE OF extended_at, extended_by ON rights_request
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('extended_by', 'extended_at');

ALTER TABLE rights_answer ALTER COLUMN item_id DROP NOT NULL,
    ADD COLUMN file_id uuid REFERENCES file ON DELETE CASCADE,
    ADD COLUMN what text NOT NULL DEFAULT 'ANSWERED' CHECK (what IN ('ANSWERED', 'EXTENDED')),
    ADD CONSTRAINT rights_answer_of_one CHECK ((item_id IS NULL) <> (file_id IS NULL)),
    DROP CONSTRAINT rights_answer_pkey,
    ADD PRIMARY KEY (request_id, what);
CREATE INDEX rights_answer_file ON rights_answer (file_id) WHERE file_id IS NOT NULL;

-- Longer once, in time, by two months, and with a reason that is told (AVG 12(3)).
CREATE FUNCTION demand_later_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.file_id IS NULL OR OLD.extended_at IS NOT NULL OR NEW.extended_at IS NULL
        OR OLD.outcome IS NOT NULL OR NEW.outcome IS NOT NULL
        OR NEW.due_on <> (OLD.received_on + interval '3 months')::date OR (SELECT acting_day()) > OLD.due_on
        OR NOT EXISTS (SELECT FROM rights_answer a WHERE a.request_id = OLD.id AND a.what = 'EXTENDED') THEN
        RAISE check_violation USING MESSAGE = 'an answer comes later once, by two months, in time and with a reason';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_later_answer() FROM PUBLIC;
CREATE TRIGGER extended_once BEFORE UPDATE ON rights_request FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND (OLD.due_on IS DISTINCT FROM NEW.due_on
          OR OLD.extended_at IS DISTINCT FROM NEW.extended_at OR OLD.extended_by IS DISTINCT FROM NEW.extended_by))
    EXECUTE FUNCTION demand_later_answer();

-- Whether what is done in a file rests, because an objection to it is not answered yet (AVG 18(1)(d)). Of no file without its id.
CREATE FUNCTION file_rests(of_file uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT acting_professional() IS NOT NULL
       AND EXISTS (SELECT FROM rights_request r WHERE r.file_id = of_file AND r.outcome IS NULL)
$$;
REVOKE ALL ON FUNCTION file_rests(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION file_rests(uuid) TO perspectief_app;

-- While it rests nothing new is shared in it.
CREATE FUNCTION demand_no_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF file_rests(NEW.file_id) THEN
        RAISE check_violation USING MESSAGE = 'an objection is not answered yet: nothing new is shared';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_no_objection() FROM PUBLIC;
CREATE TRIGGER no_objection BEFORE INSERT ON disclosure FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND NEW.file_id IS NOT NULL) EXECUTE FUNCTION demand_no_objection();
