package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Functions from cells to numbers, as decision diagrams: one node per axis and per remaining function, equal ones
 * shared, so that millions of cells take few nodes and two functions are equal exactly when their nodes are. A node has a
 * higher number than those below it.
 */
public final class Diagrams {
    /** The function that is zero everywhere, at any axis. */
    public static final int NOTHING = 0;

    private final int[] sizes;
    /** The children of all nodes, one after another. */
    private int[] children = new int[1 << 10];

    private int[] first = new int[1 << 7];
    private byte[] axes = new byte[1 << 7];
    private int[] table = new int[1 << 8];
    private int count = 1;
    private int end;

    /** @param sizes how many words each axis has */
    public Diagrams(int[] sizes) {
        this.sizes = sizes.clone();
    }

    /** The node with these children: nodes of the next axis, or numbers below the last. They are copied. */
    int node(int axis, int[] numbers) {
        int size = sizes[axis];
        long hash = axis;
        int some = NOTHING;
        for (int i = 0; i < size; i++) {
            some |= numbers[i];
            hash = Pairs.spread(hash ^ numbers[i]) + i;
        }
        return some == NOTHING ? NOTHING : shared(axis, numbers, (int) hash);
    }

    private int shared(int axis, int[] numbers, int hash) {
        int place = hash & table.length - 1;
        while (table[place] != NOTHING) {
            if (same(table[place], axis, numbers)) {
                return table[place];
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = count;
        int node = add(axis, numbers);
        if (2 * count > table.length) {
            grow();
        }
        return node;
    }

    private boolean same(int node, int axis, int[] numbers) {
        if (axes[node] != axis) {
            return false;
        }
        for (int i = 0, at = first[node]; i < sizes[axis]; i++) {
            if (children[at + i] != numbers[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(int axis, int[] numbers) {
        int size = sizes[axis];
        if (count == first.length) {
            first = Arrays.copyOf(first, 2 * count);
            axes = Arrays.copyOf(axes, 2 * count);
        }
        if (end + size > children.length) {
            children = Arrays.copyOf(children, 2 * (end + size));
        }
        System.arraycopy(numbers, 0, children, end, size);
        first[count] = end;
        axes[count] = (byte) axis;
        end += size;
        return count++;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int node = 1; node < count; node++) {
            long hash = axes[node];
            for (int i = 0; i < sizes[axes[node]]; i++) {
                hash = Pairs.spread(hash ^ child(node, i)) + i;
            }
            int place = (int) hash & table.length - 1;
            while (table[place] != NOTHING) {
                place = place + 1 & table.length - 1;
            }
            table[place] = node;
        }
    }

    /** What a node says of a word: a node of the next axis, or a number below the last. */
    public int child(int node, int word) {
        return children[first[node] + word];
    }

    int axes() {
        return sizes.length;
    }

    /** How many words an axis has. */
    public int size(int axis) {
        return sizes[axis];
    }

    /** The number of a cell. @param place its word on each axis, -1 for one that is not there */
    public int at(int root, int[] place) {
        int node = root;
        for (int axis = 0; axis < sizes.length && node != NOTHING; axis++) {
            node = place[axis] < 0 ? NOTHING : child(node, place[axis]);
        }
        return node;
    }

    /** The same function with its numbers changed; zero stays zero. */
    public int map(int root, IntUnaryOperator change) {
        return new Copy(root) {
            @Override
            int leaf(int number) {
                return change.applyAsInt(number);
            }
        }.of(0, root);
    }

    /** The function on some words of one axis, and zero on the others. */
    public int only(int root, int chosen, BitSet words) {
        return new Copy(root) {
            @Override
            boolean drops(int axis, int word) {
                return axis == chosen && !words.get(word);
            }
        }.of(0, root);
    }

    /** The words of an axis with which a function is not zero everywhere. */
    public BitSet words(int root, int axis) {
        BitSet words = new BitSet();
        words(0, root, axis, words, new BitSet());
        return words;
    }

    private void words(int axis, int node, int asked, BitSet words, BitSet done) {
        if (node == NOTHING || done.get(node)) {
            return;
        }
        done.set(node);
        for (int i = 0; i < sizes[axis]; i++) {
            if (axis < asked) {
                words(axis + 1, child(node, i), asked, words, done);
            } else if (child(node, i) != NOTHING) {
                words.set(i);
            }
        }
    }

    /** Makes another function of one, each node once. */
    private class Copy {
        private final int[] done;
        private final int[][] numbers = new int[sizes.length][];

        Copy(int root) {
            this.done = new int[root + 1];
            Arrays.fill(done, -1);
            Arrays.setAll(numbers, axis -> new int[sizes[axis]]);
        }

        int leaf(int number) {
            return number;
        }

        boolean drops(int axis, int word) {
            return false;
        }

        final int of(int axis, int node) {
            if (node == NOTHING) {
                return NOTHING;
            }
            if (axis == sizes.length) {
                return leaf(node);
            }
            if (done[node] < 0) {
                for (int i = 0; i < sizes[axis]; i++) {
                    numbers[axis][i] = drops(axis, i) ? NOTHING : of(axis + 1, child(node, i));
                }
                done[node] = node(axis, numbers[axis]);
            }
            return done[node];
        }
    }
}
