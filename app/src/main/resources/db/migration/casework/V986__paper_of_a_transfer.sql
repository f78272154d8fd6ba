-- What was handed over, as the paper that goes along: for the process leads who hand it over, for four weeks. It goes with the case.
CREATE TABLE case_transfer_paper (
    transfer_id uuid PRIMARY KEY REFERENCES case_transfer ON DELETE CASCADE,
    case_id     uuid NOT NULL UNIQUE REFERENCES case_file ON DELETE CASCADE,
    until_day   date NOT NULL,
    content     bytea NOT NULL CHECK (length(content) < 20000000)
);
CREATE INDEX case_transfer_paper_old ON case_transfer_paper (until_day);
ALTER TABLE case_transfer_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_transfer_paper FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON case_transfer_paper TO perspectief_app;
CREATE TRIGGER destroyed AFTER DELETE ON case_transfer_paper FOR EACH ROW EXECUTE FUNCTION note_destroyed('transfer_id');

-- Those whose last day is before this one, whoever asks; never one of today or later.
CREATE FUNCTION destroy_old_papers(today date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM case_transfer_paper p WHERE p.until_day < least(today, CURRENT_DATE + 1);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION destroy_old_papers(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_old_papers(date) TO perspectief_app;
