-- What is destroyed here is noted with its id, also when it goes with its file.
CREATE TRIGGER destroyed AFTER DELETE ON item FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
CREATE TRIGGER destroyed AFTER DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
CREATE TRIGGER destroyed AFTER DELETE ON attestation FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
