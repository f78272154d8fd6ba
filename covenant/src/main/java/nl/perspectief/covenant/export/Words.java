package nl.perspectief.covenant.export;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** What a rule speaks of, as plain lists in the covenant's order. */
final class Words {
    private Words() {}

    /** Every id that a question can have there. */
    static List<String> of(Rule rule, Dimension dimension, Vocabulary vocabulary) {
        return vocabulary.askable(dimension).stream()
                .filter(rule.scope(dimension)::holds)
                .toList();
    }

    /** The forms a question can ask for: up to that of a permission, from that of a prohibition. */
    static List<String> forms(Rule rule) {
        return Stream.of(Extent.values())
                .filter(form -> rule.effect() == Effect.PERMIT ? rule.form().covers(form) : form.covers(rule.form()))
                .map(Extent::english)
                .toList();
    }

    /** The name of a dimension in a request. */
    static String key(Dimension dimension) {
        return dimension.english();
    }
}
