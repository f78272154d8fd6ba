-- A name with a birth date is a summary of who somebody is. What was recorded as full before is the same; shares keep the form in
-- which they were given.
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
UPDATE item SET form = 'SUMMARY' WHERE kind = 'IDENTITY' AND form <> 'SUMMARY';
ALTER TABLE item FORCE ROW LEVEL SECURITY;
