-- As in V932 of audit.
REVOKE ALL ON FUNCTION move_decision_anchor() FROM PUBLIC;
REVOKE ALL ON FUNCTION move_answer_anchor() FROM PUBLIC;
