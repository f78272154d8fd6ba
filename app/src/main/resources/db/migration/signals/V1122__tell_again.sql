-- Of whom telling was put off until a day is asked every morning, and is few among all that an organisation recorded.
CREATE INDEX signal_tell_again ON signal (organisation_id, inform_again_on) WHERE inform_again_on IS NOT NULL;
