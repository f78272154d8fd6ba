-- A logged decision is kept for four years at least, as long as the lines of the other logs (Wpg 25(1)(c)); then the owner
-- may remove it, and nobody else. The owner sees no line that is younger, and a young line stays even if it did.
DROP TRIGGER append_only ON access_decision;
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON access_decision EXECUTE FUNCTION refuse_log_change();

CREATE FUNCTION refuse_early_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.decided_at > now() - interval '4 years' THEN
        RAISE EXCEPTION 'a logged decision is kept for four years' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER kept_for_its_term BEFORE DELETE ON access_decision FOR EACH ROW EXECUTE FUNCTION refuse_early_removal();

CREATE POLICY owner_sees_old_lines ON access_decision FOR SELECT TO CURRENT_USER
    USING (decided_at <= now() - interval '4 years');
CREATE POLICY owner_removes_old_lines ON access_decision FOR DELETE TO CURRENT_USER
    USING (decided_at <= now() - interval '4 years');
