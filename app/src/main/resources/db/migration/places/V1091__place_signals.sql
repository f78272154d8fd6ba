-- What somebody saw or heard of a place, without a person in it: to the municipality that leads and to the RIEC. Nothing here points
-- at a file, a signal or a case, and nothing there points here.
CREATE TABLE place_signal (
    id                       uuid PRIMARY KEY,
    lead_organisation_id     uuid NOT NULL REFERENCES organisation,
    riec_organisation_id     uuid REFERENCES organisation,      -- absent where the partnership has none
    reporter_organisation_id uuid NOT NULL REFERENCES organisation,
    reported_by              uuid NOT NULL REFERENCES professional,
    reported_at              timestamptz NOT NULL,
    kind                     text NOT NULL CHECK (kind IN ('HOUSE', 'SHED', 'PREMISES', 'STREET', 'ONLINE', 'OTHER')),
    place                    text NOT NULL CHECK (char_length(place) BETWEEN 1 AND 300),
    neighbourhood            text REFERENCES neighbourhood,
    seen_from                date NOT NULL,
    seen_until               date,                              -- of a period
    seen                     text NOT NULL CHECK (char_length(seen) BETWEEN 1 AND 4000),
    source                   text NOT NULL CHECK (source IN ('SEEN', 'HEARD')),
    state                    text NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'TAKEN_UP', 'PASSED_ON', 'NOTHING_FURTHER')),
    answered_at              timestamptz,                       -- these three follow from the answers
    version                  int NOT NULL DEFAULT 0,
    unread                   boolean NOT NULL DEFAULT false,    -- an answer, by who reported
    CHECK (riec_organisation_id <> lead_organisation_id),
    CHECK (seen_until > seen_from),
    CHECK ((state = 'NEW') = (answered_at IS NULL))
);
CREATE INDEX place_signal_lead ON place_signal (lead_organisation_id);
CREATE INDEX place_signal_riec ON place_signal (riec_organisation_id);
CREATE INDEX place_signal_reporter ON place_signal (reported_by);

-- What becomes of it, by who received it; numbered, so that of two who answer at once the second reads the first.
CREATE TABLE place_signal_answer (
    place_signal_id uuid NOT NULL REFERENCES place_signal ON DELETE CASCADE,
    number          int NOT NULL CHECK (number > 0),
    state           text NOT NULL CHECK (state IN ('TAKEN_UP', 'PASSED_ON', 'NOTHING_FURTHER')),
    answered_by     uuid NOT NULL REFERENCES professional,
    answered_at     timestamptz NOT NULL,
    words           text CHECK (char_length(words) BETWEEN 1 AND 500),
    PRIMARY KEY (place_signal_id, number)
);

-- What remains, added up: neither who, nor where within a neighbourhood, nor what. An unknown neighbourhood is ''.
CREATE TABLE place_signal_count (
    month         date NOT NULL CHECK (extract(day FROM month) = 1),
    neighbourhood text NOT NULL,
    kind          text NOT NULL,
    number        int NOT NULL CHECK (number > 0),
    PRIMARY KEY (month, neighbourhood, kind)
);

ALTER TABLE place_signal ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_signal FORCE ROW LEVEL SECURITY;
ALTER TABLE place_signal_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_signal_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE place_signal_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_signal_count FORCE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON place_signal TO perspectief_app;
GRANT INSERT (id, lead_organisation_id, riec_organisation_id, reporter_organisation_id, reported_by, reported_at,
              kind, place, neighbourhood, seen_from, seen_until, seen, source) ON place_signal TO perspectief_app;
GRANT UPDATE (unread) ON place_signal TO perspectief_app;
GRANT SELECT, INSERT ON place_signal_answer TO perspectief_app;
GRANT SELECT ON place_signal_count TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON place_signal
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('reported_by', 'reported_at');
CREATE TRIGGER own_deed BEFORE INSERT ON place_signal_answer
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('answered_by', 'answered_at');

-- How it stands and since when, and that who reported has something to read. Of two who received it, one that does nothing further ends
-- nothing of what the other does: their last words differ, and the one that works on it counts.
CREATE FUNCTION follow_place_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE place_signal p
       SET state = CASE WHEN NEW.state = 'NOTHING_FURTHER' THEN coalesce((
                       SELECT o.state FROM (
                           SELECT DISTINCT ON (w.organisation_id) a.state, a.number
                             FROM place_signal_answer a JOIN published_professional w ON w.id = a.answered_by
                            WHERE a.place_signal_id = NEW.place_signal_id
                              AND w.organisation_id <> (SELECT m.organisation_id FROM published_professional m WHERE m.id = NEW.answered_by)
                            ORDER BY w.organisation_id, a.number DESC) o
                        WHERE o.state <> 'NOTHING_FURTHER' ORDER BY o.number DESC LIMIT 1), NEW.state) ELSE NEW.state END,
           answered_at = NEW.answered_at, version = NEW.number, unread = NEW.answered_by <> p.reported_by
     WHERE p.id = NEW.place_signal_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_place_signal() FROM PUBLIC;
CREATE TRIGGER follows AFTER INSERT ON place_signal_answer FOR EACH ROW EXECUTE FUNCTION follow_place_signal();

-- When its term is over it is counted, in the month in which it was reported; what was taken back is not.
CREATE FUNCTION count_place_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF reviews_shares() THEN
        INSERT INTO place_signal_count AS known (month, neighbourhood, kind, number)
        VALUES (date_trunc('month', OLD.reported_at AT TIME ZONE 'Europe/Amsterdam')::date, coalesce(OLD.neighbourhood, ''), OLD.kind, 1)
            ON CONFLICT (month, neighbourhood, kind) DO UPDATE SET number = known.number + 1;
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_place_signal() FROM PUBLIC;
CREATE TRIGGER counted AFTER DELETE ON place_signal FOR EACH ROW EXECUTE FUNCTION count_place_signal();
CREATE TRIGGER destroyed AFTER DELETE ON place_signal FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
