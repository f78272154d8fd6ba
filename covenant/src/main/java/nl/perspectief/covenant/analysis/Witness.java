package nl.perspectief.covenant.analysis;

import java.util.List;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** Questions that show something. */
final class Witness {
    private Witness() {}

    /** The first question that a rule speaks of, in the order of the covenant. */
    static Question of(Rule rule, Vocabulary words) {
        List<String> first = List.of(Dimension.values()).stream()
                .map(dimension -> words.askable(dimension).stream()
                        .filter(rule.scope(dimension)::holds)
                        .findFirst()
                        .orElseGet(() -> words.askable(dimension).getFirst()))
                .toList();
        return question(first, rule.effect() == Effect.PERMIT ? rule.form() : Extent.FULL);
    }

    /** The first question with a word in one dimension. */
    static Question of(Dimension fixed, String word, Vocabulary words) {
        return question(
                List.of(Dimension.values()).stream()
                        .map(dimension -> dimension == fixed
                                ? word
                                : words.askable(dimension).getFirst())
                        .toList(),
                Extent.HIT);
    }

    private static Question question(List<String> ids, Extent form) {
        return new Question(ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.get(5), form);
    }
}
