-- Who recorded, gave, ended, said, asked or answered something here, and when.
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF recorded_by, recorded_at, corrected_by, corrected_at, disputed_on ON item
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('recorded_by', 'recorded_at', 'corrected_by', 'corrected_at', 'disputed_on');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF given_by, given_at, withdrawn_by, withdrawn_at, rests_since ON disclosure
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('given_by', 'given_at', 'withdrawn_by', 'withdrawn_at', 'rests_since');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF reviewed_at ON share_review
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('reviewed_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF recorded_by, recorded_at, ended_by, ended_at ON attestation
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('recorded_by', 'recorded_at', 'ended_by', 'ended_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON same_person
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('said_by', 'said_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF done_by, done_at ON receiver_notice
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('told_by', 'told_at', 'done_by', 'done_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF done_by, done_at ON rights_request
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('registered_by', 'registered_at', 'done_by', 'done_at');

-- Whoever ends a share is named with it; only what follows from facts, by a review, is nobody's own. And it is a review that says
-- what a share lapsed for and under which text it was decided again.
CREATE FUNCTION demand_named_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce((SELECT reviews_shares()), false)
        AND ((NEW.withdrawn_at IS NOT NULL AND NEW.withdrawn_by IS NULL AND OLD.withdrawn_at IS NULL)
             OR (NEW.withdrawn_at IS NULL AND OLD.withdrawn_at IS NULL
                 AND (NEW.withdrawn_by IS NOT NULL OR NEW.withdrawn_reason IS NOT NULL))
             OR (NEW.lapsed, NEW.carried_hash) IS DISTINCT FROM (OLD.lapsed, OLD.carried_hash)) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a share is ended by who acts, and reviewed by a review';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_named_end() FROM PUBLIC;
CREATE TRIGGER named_end BEFORE UPDATE ON disclosure FOR EACH ROW
    WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_named_end();

-- What receivers were told goes with the file and with the item that it is about. Only that something was erased outlives those,
-- because copies may be elsewhere; and nothing is kept longer than its term.
ALTER TABLE receiver_notice NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
DELETE FROM receiver_notice n
 WHERE n.kind <> 'ERASED' AND ((n.file_id IS NOT NULL AND n.file_id NOT IN (SELECT f.id FROM file f))
                               OR n.item_id NOT IN (SELECT i.id FROM item i));
ALTER TABLE receiver_notice
    ADD COLUMN of_file uuid GENERATED ALWAYS AS (CASE WHEN kind <> 'ERASED' THEN file_id END) STORED,
    ADD COLUMN of_item uuid GENERATED ALWAYS AS (CASE WHEN kind <> 'ERASED' THEN item_id END) STORED,
    ADD COLUMN until_day date;
UPDATE receiver_notice SET until_day = (told_at AT TIME ZONE 'Europe/Amsterdam')::date + 365;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE receiver_notice
    ALTER COLUMN until_day SET NOT NULL,
    ADD FOREIGN KEY (of_file) REFERENCES file ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (of_item) REFERENCES item ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE receiver_notice FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
CREATE INDEX receiver_notice_file ON receiver_notice (of_file) WHERE of_file IS NOT NULL;
CREATE INDEX receiver_notice_item ON receiver_notice (of_item) WHERE of_item IS NOT NULL;
CREATE INDEX receiver_notice_until ON receiver_notice (until_day);
CREATE TRIGGER destroyed AFTER DELETE ON receiver_notice FOR EACH ROW EXECUTE FUNCTION note_destroyed('id');

-- The term is the table's own, and not of who tells.
CREATE FUNCTION set_notice_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.until_day := (NEW.told_at AT TIME ZONE 'Europe/Amsterdam')::date + 365;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION set_notice_term() FROM PUBLIC;
CREATE TRIGGER term BEFORE INSERT ON receiver_notice FOR EACH ROW EXECUTE FUNCTION set_notice_term();
