package nl.perspectief.covenant.meaning;

import java.util.Optional;

/** A fixed word of the covenant language: Dutch first, English as a second surface for the same tree. */
public interface Word {
    String dutch();

    String english();

    /** The constant that is written so, in either language. */
    static <W extends Enum<W> & Word> Optional<W> of(Class<W> words, String written) {
        for (W word : words.getEnumConstants()) {
            if (word.dutch().equals(written) || word.english().equals(written)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
