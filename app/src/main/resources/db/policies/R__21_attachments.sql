SELECT forget_policies('attachment');

-- The organisation that added it, as far as who acts sees what it hangs on. It is given to nobody: a share of a statement is none of an
-- attachment, and neither is a referral.
CREATE POLICY attachment_seen ON attachment FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND file_id IN (SELECT f.id FROM acting_in_file(attachment.file_id) f));
-- On a file that the own organisation leads, or who acts keeps.
CREATE POLICY attachment_added ON attachment FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND added_by = (SELECT acting_reader())
    AND file_id IN (SELECT f.id FROM acting_in_file(attachment.file_id) f WHERE f.governs));
-- By who added it, or stands in for that one.
CREATE POLICY attachment_removed ON attachment FOR DELETE USING (
    organisation_id = (SELECT acting_organisation()) AND stands_in_for(added_by)
    AND file_id IN (SELECT f.id FROM acting_in_file(attachment.file_id) f));
-- Of attached_today, which counts bytes and nothing else.
CREATE POLICY attachment_counted ON attachment FOR SELECT TO CURRENT_USER USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL);

-- Bytes that the acting organisation added today and that are still there, on whichever file.
CREATE OR REPLACE FUNCTION attached_today() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(a.size), 0) FROM attachment a
     WHERE a.organisation_id = acting_organisation() AND acting_reader() IS NOT NULL
       AND a.added_at >= (acting_day()::timestamp AT TIME ZONE 'Europe/Amsterdam')
$$;
REVOKE ALL ON FUNCTION attached_today() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attached_today() TO perspectief_app;

-- Five on a file, also when several are added at the same time.
CREATE OR REPLACE FUNCTION demand_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.file_id::text, 2));
    IF (SELECT count(*) FROM attachment a WHERE a.file_id = NEW.file_id) >= 5 THEN
        RAISE check_violation USING MESSAGE = 'five attachments hang on it already';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_room() FROM PUBLIC;
CREATE OR REPLACE TRIGGER room BEFORE INSERT ON attachment
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_room();
