package nl.perspectief.covenant.engine;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Dimension;

/** For each word the rules that apply to it, as bit sets; a row or a column has the intersection of those of its words. */
final class RuleIndex {
    private final List<Rule> rules;
    private final Map<Dimension, BitSet[]> words = new EnumMap<>(Dimension.class);
    private final BitSet[] forms = new BitSet[Extent.values().length];

    RuleIndex(Space space, List<Rule> rules) {
        this.rules = rules;
        for (Dimension dimension : Dimension.values()) {
            words.put(
                    dimension,
                    space.words(dimension).stream()
                            .map(id -> matching(rule -> rule.scope(dimension).holds(id)))
                            .toArray(BitSet[]::new));
        }
        for (Extent form : Extent.values()) {
            forms[form.ordinal()] = matching(
                    rule -> rule.effect() == Effect.PERMIT ? rule.form().covers(form) : form.covers(rule.form()));
        }
    }

    private BitSet matching(Predicate<Rule> applies) {
        BitSet matching = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            matching.set(i, applies.test(rules.get(i)));
        }
        return matching;
    }

    BitSet inRow(int row) {
        return all(Space.ROW, row);
    }

    BitSet inColumn(int column) {
        BitSet rulesHere = all(Space.COLUMN, column / Space.FORMS.length);
        rulesHere.and(forms[column % Space.FORMS.length]);
        return rulesHere;
    }

    private BitSet all(List<Dimension> dimensions, int index) {
        BitSet rulesHere = matching(_ -> true);
        int rest = index;
        for (Dimension dimension : dimensions.reversed()) {
            BitSet[] here = Objects.requireNonNull(words.get(dimension));
            rulesHere.and(here[rest % here.length]);
            rest /= here.length;
        }
        return rulesHere;
    }
}
