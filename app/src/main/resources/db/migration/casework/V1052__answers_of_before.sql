-- What somebody answered before, when that changed: whether sharing was lawful on a day is shown by what was said then (AVG 7(1)).
-- Written by a trigger, and gone with the case.
CREATE TABLE case_person_answer (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id      uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    person_id    uuid NOT NULL REFERENCES case_person ON DELETE CASCADE,
    answer       text NOT NULL,
    answered_on  date NOT NULL,
    answered_way text,
    replaced_at  timestamptz NOT NULL,
    replaced_by  uuid NOT NULL REFERENCES professional
);
CREATE INDEX case_person_answer_case ON case_person_answer (case_id);
CREATE INDEX case_person_answer_person ON case_person_answer (person_id);
ALTER TABLE case_person_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person_answer FORCE ROW LEVEL SECURITY;
GRANT SELECT ON case_person_answer TO perspectief_app;

CREATE FUNCTION keep_former_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_person_answer (case_id, person_id, answer, answered_on, answered_way, replaced_at, replaced_by)
    VALUES (OLD.case_id, OLD.id, OLD.answer, OLD.answered_on, OLD.answered_way, moment_of(NULL), acting_professional());
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_former_answer() FROM PUBLIC;
CREATE TRIGGER former_answer AFTER UPDATE OF answer, answered_on ON case_person
    FOR EACH ROW WHEN (OLD.answer IS NOT NULL AND (OLD.answer, OLD.answered_on) IS DISTINCT FROM (NEW.answer, NEW.answered_on))
    EXECUTE FUNCTION keep_former_answer();
