-- By now every item and every disclosure of before has its file, of whichever kind.
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
UPDATE item i SET file_kind = f.kind FROM file f WHERE f.id = i.file_id;
-- Once for each row: a row that is written twice in a transaction is compared with every key again.
UPDATE disclosure d SET file_kind = f.kind, regime = CASE WHEN f.regime = d.covenant THEN d.covenant END
  FROM file f WHERE f.id = d.file_id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
