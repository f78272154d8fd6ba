-- What was destroyed is read where nobody acts: by what keeps the list apart from the database. Who acts does not count it.
ALTER TABLE destroyed ENABLE ROW LEVEL SECURITY;
ALTER TABLE destroyed FORCE ROW LEVEL SECURITY;
