-- What the partnership learned, in general words: proposed by a professional, discussed, and adopted by two from two organisations.
-- Nobody may be found in the words; who did what with a lesson stands here, for professionals only.
CREATE TABLE lesson (
    id                      uuid PRIMARY KEY,
    organisation_id         uuid NOT NULL REFERENCES organisation,
    proposed_by             uuid NOT NULL REFERENCES professional,
    proposed_at             timestamptz NOT NULL,
    theme                   text NOT NULL CHECK (theme IN ('SEEING', 'TALKING', 'SHARING', 'TOGETHER', 'MONEY_ONLINE', 'STAYING')),
    title                   text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 100),
    words                   text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 800),
    card                    text CHECK (card ~ '^[a-z0-9-]{2,80}$'),    -- of the guide, where it belongs
    replaces                uuid REFERENCES lesson ON DELETE SET NULL,
    state                   text NOT NULL DEFAULT 'PROPOSED'
                            CHECK (state IN ('PROPOSED', 'OFFERED', 'ADOPTED', 'WITHDRAWN', 'REPLACED')),
    version                 int NOT NULL DEFAULT 0,     -- these four follow from what is done
    changed_at              timestamptz,
    offered_organisation_id uuid REFERENCES organisation,
    review_on               date
);
CREATE INDEX lesson_state ON lesson (state);

-- What is done with it, numbered: of two who act on the same words the second reads what the first did.
CREATE TABLE lesson_step (
    lesson_id       uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
    number          int NOT NULL CHECK (number > 0),
    step            text NOT NULL CHECK (step IN ('OFFERED', 'ADOPTED', 'REFUSED', 'WITHDRAWN', 'RENEWED')),
    organisation_id uuid NOT NULL REFERENCES organisation,
    done_by         uuid NOT NULL REFERENCES professional,
    done_at         timestamptz NOT NULL,
    why             text CHECK (char_length(why) BETWEEN 1 AND 400),
    review_on       date,
    PRIMARY KEY (lesson_id, number),
    CHECK ((step IN ('OFFERED', 'RENEWED')) = (review_on IS NOT NULL)),
    CHECK (why IS NOT NULL OR step NOT IN ('REFUSED', 'WITHDRAWN'))
);

-- What is said about a proposal; it goes when the lesson is adopted.
CREATE TABLE lesson_word (
    id        uuid PRIMARY KEY,
    lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
    said_by   uuid NOT NULL REFERENCES professional,
    said_at   timestamptz NOT NULL,
    words     text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 1000)
);
CREATE INDEX lesson_word_of ON lesson_word (lesson_id, said_at);

-- What is adopted, for everybody: neither a person nor an organisation stands in a row.
CREATE TABLE adopted_lesson (
    lesson_id  uuid PRIMARY KEY REFERENCES lesson ON DELETE CASCADE,
    theme      text NOT NULL,
    title      text NOT NULL,
    words      text NOT NULL,
    card       text,
    adopted_on date NOT NULL,
    review_on  date NOT NULL
);
CREATE INDEX adopted_lesson_card ON adopted_lesson (card);

ALTER TABLE lesson ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson FORCE ROW LEVEL SECURITY;
ALTER TABLE lesson_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson_step FORCE ROW LEVEL SECURITY;
ALTER TABLE lesson_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE lesson_word FORCE ROW LEVEL SECURITY;
ALTER TABLE adopted_lesson ENABLE ROW LEVEL SECURITY;
ALTER TABLE adopted_lesson FORCE ROW LEVEL SECURITY;
GRANT SELECT ON lesson, adopted_lesson TO perspectief_app;
GRANT INSERT (id, organisation_id, proposed_by, proposed_at, theme, title, words, card, replaces) ON lesson TO perspectief_app;
GRANT UPDATE (theme, title, words, card) ON lesson TO perspectief_app;
GRANT SELECT, INSERT ON lesson_step, lesson_word TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON lesson
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('proposed_by', 'proposed_at');
CREATE TRIGGER own_deed BEFORE INSERT ON lesson_step
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('done_by', 'done_at');
CREATE TRIGGER own_deed BEFORE INSERT ON lesson_word
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('said_by', 'said_at');

-- Other words are another version: who acts on what stood there before, does nothing.
CREATE FUNCTION number_lesson() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.changed_at := acting_now();
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION number_lesson() FROM PUBLIC;
CREATE TRIGGER numbered BEFORE UPDATE OF theme, title, words, card ON lesson FOR EACH ROW EXECUTE FUNCTION number_lesson();

CREATE FUNCTION follow_lesson() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    old_one uuid;
BEGIN
    UPDATE lesson l
       SET state = CASE NEW.step WHEN 'REFUSED' THEN 'PROPOSED' WHEN 'RENEWED' THEN 'ADOPTED' ELSE NEW.step END,
           version = NEW.number, changed_at = NEW.done_at,
           offered_organisation_id = CASE NEW.step WHEN 'OFFERED' THEN NEW.organisation_id WHEN 'REFUSED' THEN NULL
                                                   ELSE l.offered_organisation_id END,
           review_on = coalesce(NEW.review_on, l.review_on)
     WHERE l.id = NEW.lesson_id RETURNING replaces INTO old_one;
    IF NEW.step = 'ADOPTED' THEN
        DELETE FROM lesson_word w WHERE w.lesson_id = NEW.lesson_id;
        UPDATE lesson l SET state = 'REPLACED', version = l.version + 1, changed_at = NEW.done_at
         WHERE l.id = old_one AND l.state = 'ADOPTED';
        DELETE FROM adopted_lesson a WHERE a.lesson_id = old_one;
        INSERT INTO adopted_lesson (lesson_id, theme, title, words, card, adopted_on, review_on)
        SELECT l.id, l.theme, l.title, l.words, l.card, (NEW.done_at AT TIME ZONE 'Europe/Amsterdam')::date, l.review_on
          FROM lesson l WHERE l.id = NEW.lesson_id;
    ELSIF NEW.step = 'WITHDRAWN' THEN
        DELETE FROM lesson_word w WHERE w.lesson_id = NEW.lesson_id;
        DELETE FROM adopted_lesson a WHERE a.lesson_id = NEW.lesson_id;
    ELSIF NEW.step = 'RENEWED' THEN
        UPDATE adopted_lesson a SET review_on = NEW.review_on WHERE a.lesson_id = NEW.lesson_id;
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_lesson() FROM PUBLIC;
CREATE TRIGGER follows AFTER INSERT ON lesson_step FOR EACH ROW EXECUTE FUNCTION follow_lesson();
CREATE TRIGGER destroyed AFTER DELETE ON lesson FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
