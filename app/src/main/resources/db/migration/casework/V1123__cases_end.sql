-- A case goes with its file, and with the file what was written and recorded in it, as a signal does. Its id is noted (destroyed).
CREATE TRIGGER file_goes AFTER DELETE ON case_file FOR EACH ROW EXECUTE FUNCTION close_file();
CREATE INDEX case_file_closed ON case_file (opened_at) WHERE phase = 'shielded';
