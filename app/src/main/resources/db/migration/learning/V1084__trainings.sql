-- Trainings that the partnership offers, and who signed up. Of a training everybody reads how many seats are taken; who has one, only
-- who organises it and that person.
CREATE TABLE training (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    made_by         uuid NOT NULL REFERENCES professional,
    made_at         timestamptz NOT NULL,
    title           text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 100),
    about           text NOT NULL CHECK (char_length(about) BETWEEN 1 AND 1000),
    audience        text NOT NULL CHECK (char_length(audience) BETWEEN 1 AND 200),
    place           text NOT NULL CHECK (char_length(place) BETWEEN 1 AND 200),
    day             date NOT NULL,
    from_time       time NOT NULL,
    until_time      time NOT NULL,
    seats           int NOT NULL CHECK (seats BETWEEN 1 AND 500),
    cancelled       text CHECK (char_length(cancelled) BETWEEN 1 AND 400),     -- why; absent as long as it goes on
    version         int NOT NULL DEFAULT 0,     -- these three follow
    taken           int NOT NULL DEFAULT 0,
    waiting         int NOT NULL DEFAULT 0,
    CHECK (until_time > from_time)
);
CREATE INDEX training_day ON training (day);

CREATE TABLE training_seat (
    training_id     uuid NOT NULL REFERENCES training ON DELETE CASCADE,
    professional_id uuid NOT NULL REFERENCES professional,
    organisation_id uuid NOT NULL REFERENCES organisation,
    number          bigint GENERATED ALWAYS AS IDENTITY,    -- the order of the waiting list
    signed_up_at    timestamptz NOT NULL,
    waits           boolean NOT NULL DEFAULT true,          -- follows: whether there is no seat yet
    seen_version    int NOT NULL,                           -- what the person read of it last
    seen_waits      boolean NOT NULL DEFAULT true,
    attended        boolean,                                -- by who organises it, afterwards
    PRIMARY KEY (training_id, professional_id)
);
CREATE INDEX training_seat_of ON training_seat (professional_id);

ALTER TABLE training ENABLE ROW LEVEL SECURITY;
ALTER TABLE training FORCE ROW LEVEL SECURITY;
ALTER TABLE training_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE training_seat FORCE ROW LEVEL SECURITY;
GRANT SELECT ON training TO perspectief_app;
GRANT INSERT (id, organisation_id, made_by, made_at, title, about, audience, place, day, from_time, until_time, seats) ON training
    TO perspectief_app;
GRANT UPDATE (title, about, audience, place, day, from_time, until_time, seats, cancelled) ON training TO perspectief_app;
GRANT SELECT, DELETE ON training_seat TO perspectief_app;
GRANT INSERT (training_id, professional_id, organisation_id, signed_up_at, seen_version) ON training_seat TO perspectief_app;
GRANT UPDATE (seen_version, seen_waits, attended) ON training_seat TO perspectief_app;

CREATE TRIGGER own_deed BEFORE INSERT ON training
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('made_by', 'made_at');
CREATE TRIGGER own_deed BEFORE INSERT ON training_seat
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('professional_id', 'signed_up_at');

-- A change is another version, which who signed up is told; nobody loses a seat by it, and what is cancelled stays so.
CREATE FUNCTION number_training() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seats < OLD.taken THEN
        RAISE check_violation USING MESSAGE = 'training.seats: more people have a seat';
    END IF;
    IF OLD.cancelled IS NOT NULL THEN
        RAISE check_violation USING MESSAGE = 'training.cancelled: it does not go on';
    END IF;
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION number_training() FROM PUBLIC;
CREATE TRIGGER numbered BEFORE UPDATE OF title, about, audience, place, day, from_time, until_time, seats, cancelled ON training
    FOR EACH ROW EXECUTE FUNCTION number_training();

-- What was read is said by the person, and who was there by who organises it.
CREATE FUNCTION guard_training_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.attended IS DISTINCT FROM OLD.attended AND NOT EXISTS (
           SELECT FROM training t WHERE t.id = NEW.training_id AND organises_training(t.organisation_id)
              AND t.cancelled IS NULL AND t.day <= (acting_now() AT TIME ZONE 'Europe/Amsterdam')::date)
       OR (NEW.seen_version, NEW.seen_waits) IS DISTINCT FROM (OLD.seen_version, OLD.seen_waits)
          AND NEW.professional_id IS DISTINCT FROM acting_professional() THEN
        RAISE insufficient_privilege USING MESSAGE = 'training_seat: said by somebody else';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_training_seat() FROM PUBLIC;
CREATE TRIGGER guarded BEFORE UPDATE ON training_seat
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION guard_training_seat();

-- Who came first has a seat. The row of the training is locked, so that of two who sign up at once one comes first.
CREATE FUNCTION seat_training(one uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    room int;
BEGIN
    SELECT t.seats INTO room FROM training t WHERE t.id = one FOR UPDATE;
    UPDATE training_seat s SET waits = o.place > room
      FROM (SELECT i.professional_id, row_number() OVER (ORDER BY i.number) AS place
              FROM training_seat i WHERE i.training_id = one) o
     WHERE s.training_id = one AND s.professional_id = o.professional_id AND s.waits <> (o.place > room);
    UPDATE training t
       SET taken = (SELECT count(*) FROM training_seat s WHERE s.training_id = one AND NOT s.waits),
           waiting = (SELECT count(*) FROM training_seat s WHERE s.training_id = one AND s.waits)
     WHERE t.id = one;
END $$;
REVOKE ALL ON FUNCTION seat_training(uuid) FROM PUBLIC;
CREATE FUNCTION follow_training() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'training' THEN
        PERFORM seat_training(NEW.id);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM seat_training(OLD.training_id);
    ELSE
        PERFORM seat_training(NEW.training_id);
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION follow_training() FROM PUBLIC;
CREATE TRIGGER follows AFTER INSERT OR DELETE ON training_seat FOR EACH ROW EXECUTE FUNCTION follow_training();
CREATE TRIGGER follows AFTER UPDATE OF seats ON training FOR EACH ROW EXECUTE FUNCTION follow_training();
