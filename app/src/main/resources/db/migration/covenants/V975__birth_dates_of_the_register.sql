-- A birth date as the register of persons has it (Logisch Ontwerp BRP, element 03.10): day, month and day, or all of it may be
-- unknown. Two columns: a date that the database checks and compares, and how much of it is known. What is not known stands at
-- its first value; nothing stands there when nothing is known. Published is what the register writes: eight digits.
ALTER TABLE item_identity ADD COLUMN birth_known text NOT NULL DEFAULT 'DAY';
ALTER TABLE item_identity ALTER COLUMN birth_date DROP NOT NULL;
ALTER TABLE item_identity ADD CONSTRAINT item_identity_born CHECK (
    CASE birth_known
        WHEN 'DAY' THEN birth_date IS NOT NULL
        WHEN 'MONTH' THEN birth_date IS NOT NULL AND date_trunc('month', birth_date::timestamp) = birth_date
        WHEN 'YEAR' THEN birth_date IS NOT NULL AND date_trunc('year', birth_date::timestamp) = birth_date
        WHEN 'NOTHING' THEN birth_date IS NULL
        ELSE false END);
GRANT UPDATE (birth_known) ON item_identity TO perspectief_app;

CREATE FUNCTION birth_of_register(born date, known text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE known
        WHEN 'DAY' THEN to_char(born, 'YYYYMMDD')
        WHEN 'MONTH' THEN to_char(born, 'YYYYMM') || '00'
        WHEN 'YEAR' THEN to_char(born, 'YYYY') || '0000'
        ELSE '00000000' END $$;

DROP FUNCTION reviewed_births_in(uuid[], uuid[]);
CREATE FUNCTION reviewed_births_in(files uuid[], holders uuid[]) RETURNS TABLE (file_id uuid, birth_date text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (i.file_id) i.file_id, public.birth_of_register(y.birth_date, y.birth_known)
      FROM unnest(files, holders) AS f (id, holder)
      JOIN item i ON i.file_id = f.id AND i.organisation_id = f.holder
      JOIN item_identity y ON y.item_id = i.id
     ORDER BY i.file_id, i.recorded_at DESC, i.id DESC $$;
REVOKE ALL ON FUNCTION reviewed_births_in(uuid[], uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_births_in(uuid[], uuid[]) TO perspectief_app;
