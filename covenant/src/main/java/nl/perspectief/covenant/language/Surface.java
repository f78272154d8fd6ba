package nl.perspectief.covenant.language;

import java.util.Map;
import nl.perspectief.covenant.meaning.Word;

/** The language of the fixed words of a document. The words that a covenant declares are its own in either. */
public enum Surface {
    DUTCH(Map.of("rule", "regel", "words", "woorden", "all", "alle", "nobody", "niemand", "no rule", "geen regel")),
    ENGLISH(Map.of("regel", "rule", "woorden", "words", "alle", "all", "niemand", "nobody", "geen regel", "no rule"));

    private final Map<String, String> others;

    Surface(Map<String, String> others) {
        this.others = others;
    }

    String of(Word word) {
        return this == DUTCH ? word.dutch() : word.english();
    }

    /** A word that is no constant, such as {@code alle}. */
    String loose(String word) {
        return others.getOrDefault(word, word);
    }
}
