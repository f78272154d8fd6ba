-- Who is told of a case and asked for consent: the young person, and each parent or guardian. A word for who it is, a first name at
-- most; no address and no number. Until now there was one day for all of them and one answer of all parents.
CREATE TABLE case_person (
    id                uuid PRIMARY KEY,
    case_id           uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    relation          text NOT NULL CHECK (relation IN
                          ('YOUTH', 'PARENTS', 'MOTHER', 'FATHER', 'PARENT', 'STEPPARENT', 'FOSTER_PARENT', 'GUARDIAN')),
    first_name        text CHECK (length(first_name) BETWEEN 1 AND 60),
    organisation      text CHECK (length(organisation) BETWEEN 1 AND 60),
    authority         text NOT NULL CHECK (authority IN ('YES', 'NO', 'UNKNOWN')),
    informed_on       date,
    informed_way      text CHECK (informed_way IN ('CONVERSATION', 'PHONE', 'LETTER')),
    informed_by       uuid REFERENCES professional,
    informed_with     text CHECK (length(informed_with) BETWEEN 1 AND 100),
    postponed_for     text,               -- a ground of UAVG 41 or AVG 14, as a code
    postponed_until   date,
    postponed_because text,
    postponed_by      uuid REFERENCES professional,
    answer            text CHECK (answer IN ('CONSENTS', 'OBJECTS', 'WITHDREW')),
    answered_on       date,
    answered_way      text CHECK (answered_way IN ('CONVERSATION', 'PHONE', 'LETTER')),
    version           int NOT NULL DEFAULT 1,
    CHECK ((postponed_for IS NULL) = (postponed_until IS NULL)),
    CHECK (informed_on IS NULL OR postponed_for IS NULL),
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK (relation = 'GUARDIAN' OR organisation IS NULL)
);
CREATE INDEX case_person_case ON case_person (case_id);
CREATE UNIQUE INDEX case_person_youth ON case_person (case_id) WHERE relation = 'YOUTH';
CREATE INDEX case_person_postponed ON case_person (postponed_until) WHERE postponed_until IS NOT NULL;

-- How the young person was looked at: as a victim or not, by whom, and on what that rests. The one of the latest day counts.
CREATE TABLE case_victim_view (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    outcome     text NOT NULL CHECK (outcome IN ('YES', 'MAYBE', 'NO')),
    looked_on   date NOT NULL,
    looked_by   uuid NOT NULL REFERENCES professional,
    because     text,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX case_victim_view_case ON case_victim_view (case_id);

-- Of cases of before. Nobody wrote how and by whom they were told. Who gave no consent on any day was not asked or objected, which
-- nobody told apart: that stays unknown, and allows as little. The parents were asked as those who decide.
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_report NO FORCE ROW LEVEL SECURITY;
INSERT INTO case_person (id, case_id, relation, authority, informed_on, postponed_for, postponed_until, answer, answered_on)
SELECT gen_random_uuid(), c.id, p.relation, p.authority, c.informed_on, c.postponed_for, c.postponed_until,
       CASE WHEN p.agreed_on IS NOT NULL THEN 'CONSENTS' END, p.agreed_on
  FROM case_file c
 CROSS JOIN LATERAL (VALUES ('YOUTH', 'NO', c.youth_agreed_on), ('PARENTS', 'YES', c.parents_agreed_on))
            AS p (relation, authority, agreed_on);
INSERT INTO case_victim_view (id, case_id, outcome, looked_on, looked_by, recorded_at)
SELECT gen_random_uuid(), c.id, r.exploitation, c.victim_view_on, r.reporter_id, c.opened_at
  FROM case_file c JOIN case_report r ON r.case_id = c.id
 WHERE c.victim_view_on IS NOT NULL AND r.exploitation IS NOT NULL;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE case_report FORCE ROW LEVEL SECURITY;

ALTER TABLE case_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person FORCE ROW LEVEL SECURITY;
ALTER TABLE case_victim_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_victim_view FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON case_person TO perspectief_app;
GRANT UPDATE (relation, first_name, organisation, authority, informed_on, informed_way, informed_by, informed_with, postponed_for,
    postponed_until, postponed_because, postponed_by, answer, answered_on, answered_way, version) ON case_person
    TO perspectief_app;
-- The young person stays who it is about, and what somebody answered is replaced and never taken away.
CREATE FUNCTION keep_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.relation = 'YOUTH') <> (OLD.relation = 'YOUTH') OR (OLD.answer IS NOT NULL AND NEW.answer IS NULL) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an answer stays, and so does whose it is';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION keep_answers() FROM PUBLIC;
CREATE TRIGGER answers_stay BEFORE UPDATE ON case_person
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION keep_answers();
GRANT SELECT, INSERT ON case_victim_view TO perspectief_app;
CREATE TRIGGER own_deed BEFORE INSERT ON case_victim_view
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('recorded_at');

ALTER TABLE case_file
    DROP COLUMN informed_on,
    DROP COLUMN postponed_for,
    DROP COLUMN postponed_until,
    DROP COLUMN youth_agreed_on,
    DROP COLUMN parents_agreed_on;
