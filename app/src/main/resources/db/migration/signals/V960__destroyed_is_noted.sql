-- What is destroyed here is noted with its id, also when it goes with something else. A second reading is not: it is given anew
-- under the same id.
CREATE TRIGGER destroyed AFTER DELETE ON signal FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
CREATE TRIGGER destroyed AFTER DELETE ON referral FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');
CREATE TRIGGER destroyed AFTER DELETE ON weighing FOR EACH ROW EXECUTE FUNCTION note_destroyed('referral_id');
