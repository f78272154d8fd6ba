package nl.perspectief.covenant.analysis;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Capacity;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Rule;

/**
 * With which words each of some numbered things speaks, and what must be left of them for there to be anything to find.
 *
 * @param size how many things
 * @param spoken for each axis and word a bit for each thing that speaks there
 * @param begin what speaks before any word
 * @param needed sets of which each must meet what is left
 * @param twins for each axis the things that are one thing after it
 */
record Speech(int size, long[][][] spoken, long[] begin, long[][] needed, List<List<Twin>> twins) {
    /** Two things that differ only up to some axis: who has both after it has one other thing instead. */
    record Twin(int one, int other, int together) {}

    /** Whether a thing speaks with a word of an axis. */
    @FunctionalInterface
    interface Says {
        boolean of(int thing, int axis, String word);
    }

    static long[][][] spoken(int size, Axes axes, Says says) {
        long[][][] spoken = new long[Axes.COUNT][][];
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            List<String> words = axes.words(axis);
            spoken[axis] = new long[words.size()][];
            for (int word = 0; word < words.size(); word++) {
                int at = axis;
                String said = words.get(word);
                spoken[axis][word] = bits(size, IntStream.range(0, size).filter(thing -> says.of(thing, at, said)));
            }
        }
        return spoken;
    }

    static long[] bits(int size, IntStream members) {
        long[] bits = new long[width(size)];
        members.forEach(member -> bits[member / Long.SIZE] |= 1L << member);
        return bits;
    }

    static int width(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    static boolean has(long[] bits, int member) {
        return (bits[member / Long.SIZE] >> member & 1) == 1;
    }

    /** Whether a rule speaks with a word. */
    static boolean says(Rule rule, int axis, String word) {
        Dimension dimension = Axes.dimension(axis);
        if (dimension != null) {
            return rule.scope(dimension).holds(word);
        }
        Form form = Form.valueOf(word);
        return rule.effect() == Effect.PERMIT ? rule.form().covers(form) : form.covers(rule.form());
    }

    /** Whether a word leaves it possible that the receiver has no access of its own. */
    static boolean withoutAccess(Covenant covenant, int axis, String word) {
        return axis != Axes.of(Dimension.RECEIVER)
                || covenant.vocabulary()
                        .partner(word)
                        .filter(partner -> partner.capacity() == Capacity.THIRD_PARTY)
                        .isPresent();
    }
}
