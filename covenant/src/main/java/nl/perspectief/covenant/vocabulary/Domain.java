package nl.perspectief.covenant.vocabulary;

import nl.perspectief.covenant.meaning.Word;

/** The two worlds of the partners. */
public enum Domain implements Word {
    SOCIAL("sociaal", "social"),
    SECURITY("veiligheid", "security");

    private final String dutch;
    private final String english;

    Domain(String dutch, String english) {
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
