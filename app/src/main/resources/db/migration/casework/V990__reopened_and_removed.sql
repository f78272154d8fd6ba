-- Who ended an action may take that back; of what ended before this nobody knows who it was, and who leads the case can.
ALTER TABLE plan_action ADD COLUMN finished_by uuid REFERENCES professional;
-- Given by mistake and taken back by who leads the case: nobody did it, and the reason is one of a short list.
ALTER TABLE plan_action ADD COLUMN removed_for text;
ALTER TABLE plan_action DROP CONSTRAINT plan_action_result_check;
ALTER TABLE plan_action ADD CONSTRAINT plan_action_result_check
    CHECK (result IN ('DONE', 'PARTLY', 'NOT_POSSIBLE', 'REMOVED'));
ALTER TABLE plan_action ADD CONSTRAINT plan_action_removed_for_a_reason
    CHECK ((result IS NOT DISTINCT FROM 'REMOVED') = (removed_for IS NOT NULL));
GRANT UPDATE (finished_by, removed_for) ON plan_action TO perspectief_app;

-- The board of actions: what is open by its day, and what was done lately, each read from its begin.
CREATE INDEX plan_action_due ON plan_action (due_on, id) WHERE finished_at IS NULL;
CREATE INDEX plan_action_finished ON plan_action (finished_at, id) WHERE finished_at IS NOT NULL;
CREATE INDEX plan_action_finished_owner ON plan_action (owner_id, finished_at, id) WHERE finished_at IS NOT NULL;

-- A policy sees the new row alone.
CREATE FUNCTION demand_action_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    governs boolean := EXISTS (SELECT FROM acting_in_file(OLD.case_id) f WHERE f.governs);
    reader uuid := (SELECT acting_reader());
BEGIN
    IF OLD.finished_at IS NOT NULL THEN
        IF OLD.result = 'REMOVED' OR NOT coalesce(governs OR (OLD.owner_id = reader AND OLD.finished_by = reader), false) THEN
            RAISE insufficient_privilege USING MESSAGE = 'this action is not to be reopened';
        END IF;
    ELSIF NEW.result = 'REMOVED' AND NOT governs THEN
        RAISE insufficient_privilege USING MESSAGE = 'this action is not to be removed';
    ELSIF NEW.finished_by IS DISTINCT FROM reader THEN
        RAISE insufficient_privilege USING MESSAGE = 'an action is ended by who acts';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER plan_action_end BEFORE UPDATE OF result, finished_at, finished_by, removed_for ON plan_action FOR EACH ROW
    WHEN (NEW.result IS DISTINCT FROM OLD.result OR NEW.finished_at IS DISTINCT FROM OLD.finished_at
          OR NEW.finished_by IS DISTINCT FROM OLD.finished_by OR NEW.removed_for IS DISTINCT FROM OLD.removed_for)
    EXECUTE FUNCTION demand_action_end();
