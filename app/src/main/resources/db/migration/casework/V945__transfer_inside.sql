-- A case can move to another regime that works in this very installation: the decision says to which, and its end which case
-- went on there. Neither is ever changed.
ALTER TABLE case_transfer ADD COLUMN to_regime text;        -- the id of a covenant; absent for one elsewhere
ALTER TABLE case_transfer_end ADD COLUMN successor_id uuid REFERENCES case_file ON DELETE SET NULL;
CREATE INDEX case_transfer_successor ON case_transfer_end (successor_id) WHERE successor_id IS NOT NULL;
