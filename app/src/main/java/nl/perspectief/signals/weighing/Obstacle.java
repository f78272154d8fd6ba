package nl.perspectief.signals.weighing;

/** Why a decision cannot be taken now. */
public enum Obstacle {
    NOT_BEGUN,
    ALREADY_DECIDED,
    TERM_PASSED,
    ANSWER_MISSING,
    ANSWER_IS_NO,
    NOTHING_OBJECTIVE,
    SECOND_READER_MISSING,
    SECOND_READER_DISAGREES,
    SECOND_READER_DECIDES,
    OTHER_CONFIRMS,
    NO_CASE_LEAD,
    OBJECTION_OPEN
}
