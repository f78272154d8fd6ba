-- Who corrected what somebody recorded, and when, is who does it, now.
CREATE FUNCTION demand_corrector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.corrected_by IS DISTINCT FROM (SELECT acting_reader()) OR NEW.corrected_at IS NULL
       OR abs(extract(epoch FROM NEW.corrected_at - (SELECT acting_now()))) > 60 THEN
        RAISE insufficient_privilege USING MESSAGE = 'corrected by somebody else, or at another moment';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER item_corrector BEFORE UPDATE OF corrected_by, corrected_at ON item FOR EACH ROW
    WHEN (NEW.corrected_by IS DISTINCT FROM OLD.corrected_by OR NEW.corrected_at IS DISTINCT FROM OLD.corrected_at)
    EXECUTE FUNCTION demand_corrector();
