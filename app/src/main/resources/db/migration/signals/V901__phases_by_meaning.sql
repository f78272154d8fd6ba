-- As for cases: how far a signal has come, in words of the application. And what was seen at school is a kind of statement
-- by itself, so that a box of a signal is known by what it holds and not by the id of a category.
ALTER TABLE signal DROP CONSTRAINT signal_phase_check;
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
UPDATE signal SET phase = f.now
  FROM (VALUES ('f0', 'OWN_RECORD'), ('f1', 'SIGNAL'), ('f2', 'WEIGHING')) AS f (was, now)
 WHERE phase = f.was;
UPDATE item SET kind = 'SCHOOL' WHERE kind = 'OBSERVATION' AND category = 'c5' AND signal_id IS NOT NULL;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE signal ADD CONSTRAINT signal_phase_check CHECK (phase IN ('OWN_RECORD', 'SIGNAL', 'WEIGHING'));
