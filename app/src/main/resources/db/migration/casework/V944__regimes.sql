-- Every case lives under one covenant, that of its file.
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file ADD COLUMN regime text;
UPDATE case_file c SET regime = f.regime FROM file f WHERE f.id = c.id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE case_file ALTER COLUMN regime SET NOT NULL,
    ADD CONSTRAINT case_file_regime FOREIGN KEY (id, regime) REFERENCES file (id, regime) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
