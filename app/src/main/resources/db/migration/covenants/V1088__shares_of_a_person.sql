-- What is held about one young person is found by that one.
CREATE INDEX disclosure_subject ON disclosure (subject_id);
