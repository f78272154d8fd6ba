package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Capacity;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;

/**
 * What one covenant means in every cell. Axis after axis, the words that leave the same rules speaking go together; where
 * no permission is left, nothing is ever permitted and no further look is needed.
 */
final class Landscape {
    final Universe universe;
    final Covenant covenant;
    final Meanings meanings;
    private final List<Rule> rules;
    private final List<List<Bits>> speaking;
    private final Bits permissions;
    private final List<Map<Bits, Integer>> known = new ArrayList<>();
    private final Map<Bits, Spot> spots = new LinkedHashMap<>();
    private final int[] here = new int[Axes.COUNT];
    private final int root;

    /** The cells where exactly these rules speak, one of them a permission. @param place one of the cells */
    record Spot(Bits rules, int[] place, int meaning) {}

    Landscape(Universe universe, Covenant covenant) {
        this.universe = universe;
        this.covenant = covenant;
        this.rules = covenant.rules();
        this.meanings = new Meanings(covenant, universe.literals);
        this.speaking = IntStream.range(0, Axes.COUNT)
                .mapToObj(axis -> universe.axes.words(axis).stream()
                        .map(word -> speaking(axis, word))
                        .toList())
                .toList();
        this.permissions = bits(IntStream.range(0, rules.size()).filter(i -> permits(rules.get(i))));
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            known.add(new HashMap<>());
        }
        this.root = build(0, bits(IntStream.rangeClosed(0, rules.size())));
    }

    static Landscape of(Covenant covenant) {
        return new Landscape(new Universe(List.of(covenant)), covenant);
    }

    private Bits bits(IntStream members) {
        return Bits.of(rules.size() + 1, members);
    }

    private static boolean permits(Rule rule) {
        return rule.effect() == Effect.PERMIT;
    }

    private Bits speaking(int axis, String word) {
        IntStream those = IntStream.range(0, rules.size()).filter(i -> speaks(rules.get(i), axis, word));
        boolean noted = axis != Dimension.RECEIVER.ordinal() || withoutAccess(word);
        return bits(noted ? IntStream.concat(those, IntStream.of(rules.size())) : those);
    }

    private boolean withoutAccess(String receiver) {
        return covenant.vocabulary()
                .partner(receiver)
                .filter(partner -> partner.capacity() == Capacity.THIRD_PARTY)
                .isPresent();
    }

    private static boolean speaks(Rule rule, int axis, String word) {
        if (axis < Axes.FORM) {
            return rule.scope(Dimension.values()[axis]).holds(word);
        }
        Form form = Form.valueOf(word);
        return permits(rule) ? rule.form().covers(form) : form.covers(rule.form());
    }

    private int build(int axis, Bits left) {
        if (!left.meets(permissions)) {
            return Diagrams.NOTHING;
        }
        if (axis == Axes.COUNT) {
            return spots.computeIfAbsent(left, this::spot).meaning();
        }
        Integer before = known.get(axis).get(left);
        if (before == null) {
            int[] children = new int[universe.axes.size(axis)];
            for (int i = 0; i < children.length; i++) {
                here[axis] = i;
                children[i] = build(axis + 1, left.and(speaking.get(axis).get(i)));
            }
            before = universe.diagrams.node(axis, children);
            known.get(axis).put(left, before);
        }
        return before;
    }

    private Spot spot(Bits left) {
        return new Spot(left, here.clone(), universe.number(meanings.of(left)));
    }

    int root() {
        return root;
    }

    List<Spot> spots() {
        return List.copyOf(spots.values());
    }

    Question question(Spot spot) {
        return universe.axes.question(spot.place());
    }

    /** What it says about one question; a word that it does not know is never permitted. */
    Meaning at(Question question) {
        return universe.meaning(universe.diagrams.at(root, universe.axes.place(question)));
    }
}
