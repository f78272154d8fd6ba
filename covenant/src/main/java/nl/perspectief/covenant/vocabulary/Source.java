package nl.perspectief.covenant.vocabulary;

import nl.perspectief.covenant.meaning.Word;

/** Where a fact comes from. */
public enum Source implements Word {
    REGISTER("convenantregister", "covenant register"),
    CASE("casus", "case"),
    PERSON("persoon", "person"),
    CLOCK("klok", "clock"),
    ITEM("gegeven", "item");

    private final String dutch;
    private final String english;

    Source(String dutch, String english) {
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
