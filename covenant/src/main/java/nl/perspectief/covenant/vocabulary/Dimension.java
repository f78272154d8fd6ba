package nl.perspectief.covenant.vocabulary;

import nl.perspectief.covenant.meaning.Word;

/** What a question has one of and a rule has a set of. */
public enum Dimension implements Word {
    GIVER("gever", "giver"),
    RECEIVER("ontvanger", "receiver"),
    /** The role in which the receiver reads. */
    ROLE("rol", "role"),
    CATEGORY("categorie", "category"),
    PURPOSE("doel", "purpose"),
    PHASE("fase", "phase");

    private final String dutch;
    private final String english;

    Dimension(String dutch, String english) {
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
