package nl.perspectief.casework.table;

/** Why somebody steps out of a case. A short list, so that a log and a line on a page need no words about a person. */
public enum LeaveReason {
    /** The young person or the family is near to them, or another interest stands in the way. */
    CONFLICT,
    NOT_MY_WORK,
    /** In own words, which only who leads the case reads. */
    OTHER
}
