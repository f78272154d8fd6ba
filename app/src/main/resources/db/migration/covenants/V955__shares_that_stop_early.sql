-- What ends soon is asked of the term and of the facts: each has an index.
CREATE INDEX disclosure_stopping ON disclosure (lawful_until) WHERE withdrawn_at IS NULL AND case_id IS NOT NULL;
