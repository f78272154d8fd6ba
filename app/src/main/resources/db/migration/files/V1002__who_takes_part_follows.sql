-- Who takes part in a file follows from what gives somebody a part, by a trigger on that; the application writes none of it.
REVOKE INSERT, DELETE ON file_participant FROM perspectief_app;
-- What a file is of repeats its phase, equal by a foreign key.
ALTER TABLE file ADD UNIQUE (id, phase);
