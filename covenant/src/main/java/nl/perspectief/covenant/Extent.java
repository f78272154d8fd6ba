package nl.perspectief.covenant;

import nl.perspectief.covenant.meaning.Word;

/** How much of an item travels, from little to all. */
public enum Extent implements Word {
    /** Only that something is known, and whom to call. */
    HIT("treffer", "hit"),
    SUMMARY("samenvatting", "summary"),
    FULL("volledig", "full");

    private final String dutch;
    private final String english;

    Extent(String dutch, String english) {
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

    /** Whether something in this form holds all that {@code other} holds. */
    public boolean covers(Extent other) {
        return compareTo(other) >= 0;
    }
}
