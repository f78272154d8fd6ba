-- Who ends a seat says so of nobody else.
CREATE FUNCTION demand_seat_ender() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.ended_by IS NOT NULL AND NEW.ended_by IS DISTINCT FROM (SELECT acting_professional()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'ended in the name of somebody else';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER seat_ender BEFORE UPDATE OF ended_by ON seat FOR EACH ROW
    WHEN (NEW.ended_by IS DISTINCT FROM OLD.ended_by) EXECUTE FUNCTION demand_seat_ender();
