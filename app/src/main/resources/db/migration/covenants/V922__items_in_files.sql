-- What is recorded and shared hangs on a file, of whatever kind. Signals and casework, which know whose file it is, fill the
-- column for what was there. Checked at the end of a transaction: a referral is made after what it shares.
ALTER TABLE item ADD COLUMN file_id uuid REFERENCES file ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- What was shared by way of a referral that was taken back stays in sight of whoever gave it.
ALTER TABLE disclosure ADD COLUMN file_id uuid REFERENCES file ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX item_file ON item (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX disclosure_file ON disclosure (file_id) WHERE file_id IS NOT NULL;

-- For modules whose files a review looks at: dates and sorts, and not a word. The owner of the functions looks, for a review
-- only (item_reviewed).
CREATE FUNCTION reviewed_births_in(files uuid[], holders uuid[]) RETURNS TABLE (file_id uuid, birth_date date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (i.file_id) i.file_id, y.birth_date
      FROM unnest(files, holders) AS f (id, holder)
      JOIN item i ON i.file_id = f.id AND i.organisation_id = f.holder
      JOIN item_identity y ON y.item_id = i.id
     ORDER BY i.file_id, i.recorded_at DESC, i.id DESC $$;
REVOKE ALL ON FUNCTION reviewed_births_in(uuid[], uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_births_in(uuid[], uuid[]) TO perspectief_app;
CREATE FUNCTION reviewed_items_in(files uuid[]) RETURNS TABLE (file_id uuid, category text, kind text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT i.file_id, i.category, i.kind FROM item i WHERE i.file_id = ANY (files) $$;
REVOKE ALL ON FUNCTION reviewed_items_in(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_items_in(uuid[]) TO perspectief_app;
