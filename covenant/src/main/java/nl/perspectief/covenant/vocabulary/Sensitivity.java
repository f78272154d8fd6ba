package nl.perspectief.covenant.vocabulary;

import nl.perspectief.covenant.meaning.Word;

/** How the law protects a category of data. */
public enum Sensitivity implements Word {
    ORDINARY("gewoon", "ordinary"),
    /** AVG article 9. */
    SPECIAL("bijzonder", "special"),
    /** AVG article 10, UAVG 31-33, Wpg, Wjsg. */
    CRIMINAL("strafrechtelijk", "criminal"),
    /** Under professional secrecy: JW 7.3.11, WGBO 7:457 BW, BIG 88. */
    SECRET("geheim", "secret");

    private final String dutch;
    private final String english;

    Sensitivity(String dutch, String english) {
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
