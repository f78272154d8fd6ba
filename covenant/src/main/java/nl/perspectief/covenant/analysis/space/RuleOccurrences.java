package nl.perspectief.covenant.analysis.space;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.diagram.Occurrences;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Dimension;

/** For each axis and value, the rules (or what else is numbered) that mention it, in the ints that diagrams work with. */
public final class RuleOccurrences {
    private RuleOccurrences() {}

    /** Whether a thing occurs with a value of an axis. */
    @FunctionalInterface
    public interface Mentions {
        boolean of(int thing, int axis, String value);
    }

    public static long[][][] of(int size, Axes axes, Mentions mentions) {
        long[][][] occurring = new long[Axes.COUNT][][];
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            List<String> values = axes.words(axis);
            occurring[axis] = new long[values.size()][];
            for (int i = 0; i < values.size(); i++) {
                int at = axis;
                String value = values.get(i);
                occurring[axis][i] =
                        Occurrences.bits(size, IntStream.range(0, size).filter(thing -> mentions.of(thing, at, value)));
            }
        }
        return occurring;
    }

    /** Whether a rule applies to a value. */
    public static boolean mentions(Rule rule, int axis, String value) {
        Dimension dimension = Axes.dimension(axis);
        if (dimension != null) {
            return rule.scope(dimension).holds(value);
        }
        Extent form = Extent.valueOf(value);
        return rule.effect() == Effect.PERMIT ? rule.form().covers(form) : form.covers(rule.form());
    }

    /** Whether a value leaves it possible that the receiver has no access of its own. */
    public static boolean withoutAccess(Covenant covenant, int axis, String value) {
        return axis != Axes.of(Dimension.RECEIVER)
                || covenant.vocabulary()
                        .partner(value)
                        .filter(partner -> partner.capacity() == Capacity.THIRD_PARTY)
                        .isPresent();
    }
}
