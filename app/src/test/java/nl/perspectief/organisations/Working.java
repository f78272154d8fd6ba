package nl.perspectief.organisations;

import java.util.Map;

/** Purposes for tests that act without a page. */
public final class Working {
    /** The regime of the demo. */
    public static final String LICHTENDAL = "lokale-pga-lichtendal";

    private Working() {}

    /** For a purpose of the application, or a word of the demo's covenant. */
    public static Purpose on(String word) {
        return PurposeWords.OWN.contains(word) ? Purpose.own(word) : on(LICHTENDAL, word);
    }

    /** For a word of a covenant. */
    public static Purpose on(String regime, String word) {
        return new Purpose(null, Map.of(regime, word), word);
    }
}
