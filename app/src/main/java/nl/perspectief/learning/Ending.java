package nl.perspectief.learning;

/** What is said when a story is over, whichever way somebody took. */
public enum Ending {
    /** How it turned out. */
    TURNED,
    /** What helps. */
    HELPS,
    /** What to remember. */
    REMEMBER
}
