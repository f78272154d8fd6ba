-- Why somebody leaves the table of a case, or, of who leads it, why another should; it goes with the case.
CREATE TABLE seat_leave (
    seat_id         uuid PRIMARY KEY REFERENCES seat ON DELETE CASCADE,
    case_id         uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    professional_id uuid NOT NULL REFERENCES professional,
    reason          text NOT NULL CHECK (reason IN ('CONFLICT', 'NOT_MY_WORK', 'OTHER')),
    words           text,
    said_at         timestamptz NOT NULL,
    CHECK ((words IS NOT NULL) = (reason = 'OTHER'))
);
CREATE INDEX seat_leave_case ON seat_leave (case_id);
ALTER TABLE seat_leave ENABLE ROW LEVEL SECURITY;
ALTER TABLE seat_leave FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON seat_leave TO perspectief_app;

-- Whoever ends a seat, the part in the file ends with it.
CREATE FUNCTION seat_ends_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM no_longer_takes_part(NEW.case_id, NEW.professional_id);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION seat_ends_part() FROM PUBLIC;
CREATE TRIGGER seat_ended AFTER UPDATE OF ended_at ON seat FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION seat_ends_part();
