package nl.perspectief.covenant.vocabulary;

import nl.perspectief.covenant.meaning.Word;

/** In which capacity a partner takes part. */
public enum Capacity implements Word {
    PARTICIPANT("deelnemer", "participant"),
    /** Comes incidentally, signs for secrecy and has no account (WGS 2.31(9)). */
    THIRD_PARTY("derde zonder toegang", "third party without access");

    private final String dutch;
    private final String english;

    Capacity(String dutch, String english) {
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
