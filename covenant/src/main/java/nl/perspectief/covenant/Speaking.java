package nl.perspectief.covenant;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Which rules speak in a row or a column: those that speak of each of its words. */
final class Speaking {
    private final List<Rule> rules;
    private final Map<Dimension, BitSet[]> words = new EnumMap<>(Dimension.class);
    private final BitSet[] forms = new BitSet[Form.values().length];

    Speaking(Space space, List<Rule> rules) {
        this.rules = rules;
        for (Dimension dimension : Dimension.values()) {
            words.put(
                    dimension,
                    space.words(dimension).stream()
                            .map(id -> those(rule -> rule.scope(dimension).holds(id)))
                            .toArray(BitSet[]::new));
        }
        for (Form form : Form.values()) {
            forms[form.ordinal()] =
                    those(rule -> rule.effect() == Effect.PERMIT ? rule.form().covers(form) : form.covers(rule.form()));
        }
    }

    private BitSet those(Predicate<Rule> speaks) {
        BitSet those = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            those.set(i, speaks.test(rules.get(i)));
        }
        return those;
    }

    BitSet inRow(int row) {
        return all(Space.ROW, row);
    }

    BitSet inColumn(int column) {
        BitSet speaking = all(Space.COLUMN, column / Space.FORMS.length);
        speaking.and(forms[column % Space.FORMS.length]);
        return speaking;
    }

    private BitSet all(List<Dimension> dimensions, int index) {
        BitSet speaking = those(_ -> true);
        int rest = index;
        for (Dimension dimension : dimensions.reversed()) {
            BitSet[] here = Objects.requireNonNull(words.get(dimension));
            speaking.and(here[rest % here.length]);
            rest /= here.length;
        }
        return speaking;
    }
}
