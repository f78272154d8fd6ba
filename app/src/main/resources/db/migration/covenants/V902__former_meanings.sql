-- A text says which of its words mean what to the application. Texts registered before it could are read with the meanings
-- that the application took for granted then.
ALTER TABLE covenant_version ADD COLUMN former_meanings boolean NOT NULL DEFAULT false;
UPDATE covenant_version SET former_meanings = true;
