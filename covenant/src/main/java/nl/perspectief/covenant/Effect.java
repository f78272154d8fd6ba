package nl.perspectief.covenant;

import nl.perspectief.covenant.meaning.Word;

/** What a rule does. */
public enum Effect implements Word {
    PERMIT("mag", "may"),
    /** Outranks every permission. */
    FORBID("mag niet", "may not");

    private final String dutch;
    private final String english;

    Effect(String dutch, String english) {
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
