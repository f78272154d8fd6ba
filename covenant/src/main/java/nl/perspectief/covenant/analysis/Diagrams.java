package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Functions from cells to numbers, as decision diagrams: one node per axis and per remaining function, equal ones
 * shared, so that millions of cells take few nodes and two functions are equal exactly when their nodes are.
 */
final class Diagrams {
    /** The function that is zero everywhere, at any axis. */
    static final int NOTHING = 0;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[0]));
    private final List<Map<Children, Integer>> unique = new ArrayList<>();

    private record Children(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Children(int[] others) && Arrays.equals(numbers, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    Diagrams() {
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            unique.add(new HashMap<>());
        }
    }

    /** The node with these children: nodes of the next axis, or numbers below the last. */
    int node(int axis, int[] children) {
        for (int child : children) {
            if (child != NOTHING) {
                return unique.get(axis).computeIfAbsent(new Children(children), known -> {
                    nodes.add(known.numbers());
                    return nodes.size() - 1;
                });
            }
        }
        return NOTHING;
    }

    int[] children(int node) {
        return nodes.get(node);
    }

    int at(int root, int[] place) {
        int node = root;
        for (int axis = 0; axis < Axes.COUNT && node != NOTHING; axis++) {
            node = place[axis] < 0 ? NOTHING : children(node)[place[axis]];
        }
        return node;
    }

    /** The same function with its numbers changed; zero stays zero. */
    int map(int root, IntUnaryOperator change) {
        return map(0, root, change, new HashMap<>());
    }

    private int map(int axis, int node, IntUnaryOperator change, Map<Integer, Integer> done) {
        if (node == NOTHING) {
            return NOTHING;
        }
        if (axis == Axes.COUNT) {
            return change.applyAsInt(node);
        }
        Integer known = done.get(node);
        if (known == null) {
            int[] children = children(node).clone();
            for (int i = 0; i < children.length; i++) {
                children[i] = map(axis + 1, children[i], change, done);
            }
            known = node(axis, children);
            done.put(node, known);
        }
        return known;
    }

    /** Where two functions differ, a number for each pair of theirs; zero where they are the same. */
    int where(int one, int other, IntBinaryOperator differing) {
        return where(0, one, other, differing, new HashMap<>());
    }

    private int where(int axis, int one, int other, IntBinaryOperator differing, Map<Long, Integer> done) {
        if (one == other) {
            return NOTHING;
        }
        if (axis == Axes.COUNT) {
            return differing.applyAsInt(one, other);
        }
        long pair = (long) one << Integer.SIZE | other;
        Integer known = done.get(pair);
        if (known == null) {
            int size = children(one == NOTHING ? other : one).length;
            int[] children = new int[size];
            for (int i = 0; i < size; i++) {
                int first = one == NOTHING ? NOTHING : children(one)[i];
                int second = other == NOTHING ? NOTHING : children(other)[i];
                children[i] = where(axis + 1, first, second, differing, done);
            }
            known = node(axis, children);
            done.put(pair, known);
        }
        return known;
    }

    /** The function on some words of one axis, and zero on the others. */
    int only(int root, int axis, BitSet words) {
        return only(0, root, axis, words, new HashMap<>());
    }

    private int only(int axis, int node, int chosen, BitSet words, Map<Integer, Integer> done) {
        if (node == NOTHING) {
            return NOTHING;
        }
        Integer known = done.get(node);
        if (known == null) {
            int[] children = children(node).clone();
            for (int i = 0; i < children.length; i++) {
                if (axis < chosen) {
                    children[i] = only(axis + 1, children[i], chosen, words, done);
                } else if (!words.get(i)) {
                    children[i] = NOTHING;
                }
            }
            known = node(axis, children);
            done.put(node, known);
        }
        return known;
    }
}
