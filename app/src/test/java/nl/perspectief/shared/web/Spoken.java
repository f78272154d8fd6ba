package nl.perspectief.shared.web;

/** The languages of the screen, for tests of what is said on it. */
public final class Spoken {
    private static final Texts TEXTS = new Texts();

    private Spoken() {}

    public static Speech in(Language language) {
        return TEXTS.speech(language);
    }

    /** All of them, for what speaks for itself. */
    public static Texts texts() {
        return TEXTS;
    }
}
