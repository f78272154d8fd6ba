package nl.perspectief.covenant;

import nl.perspectief.covenant.meaning.Word;

/** What a permission asks of those who use it; logging is always asked. */
public enum Obligation implements Word {
    LOG("vastleggen", "log"),
    /** The young person, and the parents by age. */
    INFORM("informeren", "inform"),
    FOUR_EYES("vier ogen", "four eyes"),
    /** Reading ends on a date. */
    EXPIRE("eindigen", "expire"),
    /** The receiver has no account: a prepared sheet is handed over and that is logged. */
    HAND_OVER("uitreiken", "hand over");

    private final String dutch;
    private final String english;

    Obligation(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
