-- By now every item and every disclosure of before has its file, of whichever kind.
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
UPDATE item i SET file_kind = f.kind FROM file f WHERE f.id = i.file_id;
UPDATE disclosure d SET file_kind = f.kind FROM file f WHERE f.id = d.file_id;
UPDATE disclosure d SET regime = d.covenant FROM file f WHERE f.id = d.file_id AND f.regime = d.covenant;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
