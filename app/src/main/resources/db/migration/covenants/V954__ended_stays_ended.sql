-- What ended stays ended, whoever asks: nobody takes back a withdrawal, or moves what was withdrawn to another phase.
CREATE FUNCTION refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'perspectief_app' AND OLD.withdrawn_at IS NOT NULL
        AND (NEW.withdrawn_at, NEW.withdrawn_by, NEW.withdrawn_reason, NEW.phase)
            IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_by, OLD.withdrawn_reason, OLD.phase)
    THEN
        RAISE EXCEPTION 'what ended stays ended' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stays_ended BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_revival();
