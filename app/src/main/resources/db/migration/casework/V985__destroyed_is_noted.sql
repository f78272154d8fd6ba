-- What is destroyed here is noted with its id, also when it goes with its case.
CREATE TRIGGER destroyed AFTER DELETE ON case_file FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
CREATE TRIGGER destroyed AFTER DELETE ON plan_action FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
