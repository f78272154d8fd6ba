-- How somebody at work is reached: told by that one, read by whoever works here, and gone with the mandate.
CREATE TABLE contact_detail (
    professional_id uuid PRIMARY KEY REFERENCES professional,
    phone           text NOT NULL CHECK (phone ~ '^[+0-9][0-9 ()-]{2,24}$'),
    hours           text NOT NULL CHECK (length(hours) <= 100)
);
ALTER TABLE contact_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_detail FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON contact_detail TO perspectief_app;

CREATE FUNCTION forget_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM contact_detail k WHERE k.professional_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_contact() FROM PUBLIC;
CREATE TRIGGER contact_goes AFTER UPDATE OF subject ON professional FOR EACH ROW
    WHEN (NEW.subject = 'withdrawn:' || NEW.id) EXECUTE FUNCTION forget_contact();
