-- What hangs on a file says of which kind that is, because whoever is given an item may not see its file.
ALTER TABLE item ADD COLUMN file_kind text;
ALTER TABLE disclosure ADD COLUMN file_kind text;
