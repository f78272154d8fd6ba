-- A case is in a phase of the application; which phase of the covenant that is, its text says. Until now the rows held the ids
-- of one covenant.
ALTER TABLE case_file DROP CONSTRAINT case_file_phase_check;
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_phase NO FORCE ROW LEVEL SECURITY;
UPDATE case_file SET phase = f.now
  FROM (VALUES ('f3', 'start'), ('f4', 'plan'), ('f5', 'evaluation'), ('f6', 'closing'), ('f7', 'shielded')) AS f (was, now)
 WHERE phase = f.was;
UPDATE case_phase SET phase = f.now
  FROM (VALUES ('f3', 'start'), ('f4', 'plan'), ('f5', 'evaluation'), ('f6', 'closing'), ('f7', 'shielded')) AS f (was, now)
 WHERE phase = f.was;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE case_phase FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file ADD CONSTRAINT case_file_phase_check
    CHECK (phase IN ('start', 'plan', 'evaluation', 'closing', 'shielded'));
