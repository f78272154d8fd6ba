-- Who is told of a new seat asks for the newest few: by this index no policy is asked of older ones.
CREATE INDEX seat_newest ON seat (professional_id, since DESC, id DESC);
DROP INDEX seat_professional;
