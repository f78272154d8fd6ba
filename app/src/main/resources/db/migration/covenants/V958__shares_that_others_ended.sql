-- What somebody gave in cases and no longer stands, whoever ended it: looked for on the page that a day starts with. Without it that
-- page looks at every share there is.
CREATE INDEX disclosure_given ON disclosure (given_by, withdrawn_at) WHERE case_id IS NOT NULL;
