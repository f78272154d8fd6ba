package nl.perspectief.covenant.analysis.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.analysis.diagram.Diagrams;
import nl.perspectief.covenant.analysis.diagram.Layer;
import nl.perspectief.covenant.analysis.diagram.Order;
import nl.perspectief.covenant.analysis.diagram.Sides;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Reads a function of cells as few blocks that do not overlap, each with one number. From the last axis to the first: the
 * blocks of a node are those below its words, and blocks that are the same but for the word become one. That leaves no two
 * blocks that differ in one axis only.
 */
public final class Boxes {
    private static final int[] NONE = new int[0];
    private static final int GIVER = Axes.of(Dimension.GIVER);
    private static final int RECEIVER = Axes.of(Dimension.RECEIVER);
    private static final int ROLE = Axes.of(Dimension.ROLE);
    private static final int CATEGORY = Axes.of(Dimension.CATEGORY);
    private static final int PURPOSE = Axes.of(Dimension.PURPOSE);
    private static final int PHASE = Axes.of(Dimension.PHASE);

    private final Axes axes;
    private final Diagrams diagrams;
    /** The blocks of each node, by number. */
    private final int[][] known;

    private final Layer[] layers = new Layer[Axes.COUNT];
    /** Of each axis the sides in words, made once. */
    private final List<List<@Nullable List<String>>> named = new ArrayList<>();

    private final List<Set<Extent>> forms = new ArrayList<>();
    private final int[] corner = new int[Axes.COUNT];

    /** What is made of a block and its number. */
    @FunctionalInterface
    public interface Make<T> {
        T of(Cells cells, int number);
    }

    private Boxes(Axes axes, Diagrams diagrams, int root) {
        this.axes = axes;
        this.diagrams = diagrams;
        this.known = new int[root + 1][];
        Arrays.setAll(layers, axis -> new Layer(new Sides(axes.size(axis))));
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            named.add(new ArrayList<>());
        }
    }

    /** Makes something of each block and its number, in the order of their first cells. */
    public static <T> List<T> of(Universe universe, int root, Make<T> make) {
        return new Boxes(universe.axes, universe.diagrams, root).made(root, make);
    }

    private <T> List<T> made(int root, Make<T> make) {
        int[] blocks = blocks(0, root);
        int[] sides = new int[Axes.COUNT];
        long[] corners = new long[blocks.length];
        List<T> made = new ArrayList<>(blocks.length);
        for (int i = 0; i < blocks.length; i++) {
            int number = sides(blocks[i], sides);
            corners[i] = corner(sides);
            made.add(make.of(cells(sides), number));
        }
        List<T> ordered = new ArrayList<>(blocks.length);
        for (int at : Order.of(corners)) {
            ordered.add(made.get(at));
        }
        return Collections.unmodifiableList(ordered);
    }

    /** Fills in the sides of a block on all axes; its number. */
    private int sides(int block, int[] sides) {
        int at = block;
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            sides[axis] = layers[axis].side(at);
            at = layers[axis].rest(at);
        }
        return at;
    }

    private long corner(int[] sides) {
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            corner[axis] = layers[axis].sides.first(sides[axis]);
        }
        return axes.number(corner);
    }

    private Cells cells(int[] sides) {
        return new Cells(
                List.of(
                        named(GIVER, sides),
                        named(RECEIVER, sides),
                        named(ROLE, sides),
                        named(CATEGORY, sides),
                        named(PURPOSE, sides),
                        named(PHASE, sides)),
                forms(sides[Axes.FORM]));
    }

    private List<String> named(int axis, int[] sides) {
        return named(axis, sides[axis]);
    }

    private List<String> named(int axis, int side) {
        List<@Nullable List<String>> those = named.get(axis);
        while (those.size() <= side) {
            those.add(null);
        }
        List<String> known = those.get(side);
        if (known == null) {
            known = IntStream.of(layers[axis].sides.values(side))
                    .mapToObj(value -> axes.words(axis).get(value))
                    .toList();
            those.set(side, known);
        }
        return known;
    }

    private Set<Extent> forms(int side) {
        while (forms.size() <= side) {
            Set<Extent> those = EnumSet.noneOf(Extent.class);
            named(Axes.FORM, forms.size()).forEach(name -> those.add(Extent.valueOf(name)));
            forms.add(Set.copyOf(those));
        }
        return forms.get(side);
    }

    private int[] blocks(int axis, int node) {
        if (node == Diagrams.NOTHING) {
            return NONE;
        }
        if (axis == Axes.COUNT) {
            return new int[] {node};
        }
        int[] before = known[node];
        if (before == null) {
            before = gathered(axis, node);
            known[node] = before;
        }
        return before;
    }

    private int[] gathered(int axis, int node) {
        int size = diagrams.size(axis);
        for (int word = 0; word < size; word++) {
            blocks(axis + 1, diagrams.child(node, word));
        }
        Layer layer = layers[axis];
        layer.begin(node);
        for (int word = 0; word < size; word++) {
            for (int below : blocks(axis + 1, diagrams.child(node, word))) {
                layer.add(below, word);
            }
        }
        return layer.blocks();
    }
}
