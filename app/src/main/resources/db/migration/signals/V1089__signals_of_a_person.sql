-- What is held about one young person is found by that one.
CREATE INDEX signal_subject ON signal (subject_id);
CREATE INDEX referral_subject ON referral (subject_id);
