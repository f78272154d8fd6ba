-- Correcting and disputing answer what somebody asks of an item, and are of who answers for it; a policy sees the new row alone.
CREATE FUNCTION demand_answerer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM answers_for(OLD.id)) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this is put right by who answers for it';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_answerer() FROM PUBLIC;
CREATE TRIGGER item_answerer BEFORE UPDATE OF corrected_at, corrected_by, corrected_for, disputed_by, disputed_on ON item FOR EACH ROW
    WHEN (current_user = 'perspectief_app'
          AND (NEW.corrected_at, NEW.corrected_by, NEW.corrected_for, NEW.disputed_by, NEW.disputed_on)
              IS DISTINCT FROM (OLD.corrected_at, OLD.corrected_by, OLD.corrected_for, OLD.disputed_by, OLD.disputed_on))
    EXECUTE FUNCTION demand_answerer();
