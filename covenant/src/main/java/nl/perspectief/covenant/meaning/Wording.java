package nl.perspectief.covenant.meaning;

import org.jspecify.annotations.Nullable;

/**
 * How a meaning is written and what it stands for.
 *
 * @param sense in Dutch, without a full stop
 * @param term IRI in the W3C Data Privacy Vocabulary 2; absent where none fits
 */
public record Wording(
        String dutch,
        String english,
        String sense,
        @Nullable String term) {
    /** One that no term fits. */
    public Wording(String dutch, String english, String sense) {
        this(dutch, english, sense, null);
    }
}
