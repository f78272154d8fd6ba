-- A consult about a situation, without a person in it: of who asked, to whoever has a role at an organisation. The words live for as long
-- as the conversation; afterwards there is a count.
CREATE TABLE consult (
    id                    uuid PRIMARY KEY,
    organisation_id       uuid NOT NULL REFERENCES organisation,
    role                  text NOT NULL CHECK (role IN ('ATTENTION_OFFICER', 'PROCESS_LEAD')),
    asker_organisation_id uuid NOT NULL REFERENCES organisation,
    asked_by              uuid NOT NULL REFERENCES professional,
    asked_at              timestamptz NOT NULL,
    first_answered_at     timestamptz,      -- these four follow from what is said
    last_word_at          timestamptz,
    last_word_by          uuid REFERENCES professional,
    unread                boolean NOT NULL DEFAULT false,   -- an answer, by who asked
    signal_at             timestamptz,      -- who asked chose to make a signal of it; which one is known nowhere
    CHECK (role = 'PROCESS_LEAD' OR organisation_id = asker_organisation_id),
    CHECK ((last_word_at IS NULL) = (last_word_by IS NULL))
);
CREATE INDEX consult_answerer ON consult (organisation_id, role);
CREATE INDEX consult_asker ON consult (asked_by);

CREATE TABLE consult_word (
    id         uuid PRIMARY KEY,
    consult_id uuid NOT NULL REFERENCES consult ON DELETE CASCADE,
    said_by    uuid NOT NULL REFERENCES professional,
    said_at    timestamptz NOT NULL,
    words      text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 4000)
);
CREATE INDEX consult_word_of ON consult_word (consult_id, said_at);

-- What remains, added up: neither who asked or answered, nor about what, nor which consult.
CREATE TABLE consult_count (
    organisation_id uuid NOT NULL REFERENCES organisation,
    role            text NOT NULL,
    month           date NOT NULL CHECK (extract(day FROM month) = 1),
    answered        text NOT NULL CHECK (answered IN ('DAY', 'THREE_DAYS', 'WEEK', 'LONGER', 'NEVER')),
    became_signal   boolean NOT NULL,
    number          int NOT NULL CHECK (number > 0),
    PRIMARY KEY (organisation_id, role, month, answered, became_signal)
);

ALTER TABLE consult ENABLE ROW LEVEL SECURITY;
ALTER TABLE consult FORCE ROW LEVEL SECURITY;
ALTER TABLE consult_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE consult_word FORCE ROW LEVEL SECURITY;
ALTER TABLE consult_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE consult_count FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON consult TO perspectief_app;
GRANT INSERT (id, organisation_id, role, asker_organisation_id, asked_by, asked_at, signal_at) ON consult TO perspectief_app;
GRANT UPDATE (unread, signal_at) ON consult TO perspectief_app;
GRANT SELECT, INSERT ON consult_word TO perspectief_app;
GRANT SELECT ON consult_count TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON consult
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('asked_by', 'asked_at', 'signal_at');
CREATE TRIGGER own_deed BEFORE INSERT ON consult_word
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('said_by', 'said_at');

-- When it was first answered, whose turn it is and since when.
CREATE FUNCTION follow_consult() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE consult c
       SET last_word_at = NEW.said_at, last_word_by = NEW.said_by,
           first_answered_at = coalesce(c.first_answered_at, CASE WHEN NEW.said_by <> c.asked_by THEN NEW.said_at END),
           unread = NEW.said_by <> c.asked_by
     WHERE c.id = NEW.consult_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_consult() FROM PUBLIC;
CREATE TRIGGER follows AFTER INSERT ON consult_word FOR EACH ROW EXECUTE FUNCTION follow_consult();

-- However it ends, it is counted: in the month in which it was asked.
CREATE FUNCTION count_consult() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    took interval := OLD.first_answered_at - OLD.asked_at;
BEGIN
    INSERT INTO consult_count AS known (organisation_id, role, month, answered, became_signal, number)
    VALUES (OLD.organisation_id, OLD.role, date_trunc('month', OLD.asked_at AT TIME ZONE 'Europe/Amsterdam')::date,
            CASE WHEN took IS NULL THEN 'NEVER' WHEN took <= interval '1 day' THEN 'DAY'
                 WHEN took <= interval '3 days' THEN 'THREE_DAYS' WHEN took <= interval '7 days' THEN 'WEEK' ELSE 'LONGER' END,
            OLD.signal_at IS NOT NULL, 1)
        ON CONFLICT (organisation_id, role, month, answered, became_signal) DO UPDATE SET number = known.number + 1;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_consult() FROM PUBLIC;
CREATE TRIGGER counted AFTER DELETE ON consult FOR EACH ROW EXECUTE FUNCTION count_consult();
CREATE TRIGGER destroyed AFTER DELETE ON consult FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
