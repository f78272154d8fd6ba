package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;

/** A hash map from pairs of numbers that are not negative to numbers. Not thread-safe. */
public final class Pairs {
    /** A large odd number: multiplying by it spreads bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long FREE = -1;
    private static final int FIRST = 64;
    private static final int CROWDED = 16;
    private static final int NEAR = 0x7FE;

    /** Each pair and its number side by side. */
    private long[] slots = free(FIRST);

    private int size;

    private static long[] free(int places) {
        long[] slots = new long[2 * places];
        Arrays.fill(slots, FREE);
        return slots;
    }

    static long spread(long bits) {
        long product = bits * SPREAD;
        return product ^ product >>> 32;
    }

    int size() {
        return size;
    }

    /** The number of a pair, or -1. */
    public int get(int one, int other) {
        return (int) slots[at(slots, key(one, other)) + 1];
    }

    public void put(int one, int other, int value) {
        if (4 * size >= slots.length) {
            grow();
        }
        long key = key(one, other);
        int at = at(slots, key);
        size += slots[at] == FREE ? 1 : 0;
        slots[at] = key;
        slots[at + 1] = value;
    }

    /** The number of a pair; one that is new has the next number. */
    public int number(int one, int other) {
        long key = key(one, other);
        int at = at(slots, key);
        if (slots[at] != FREE) {
            return (int) slots[at + 1];
        }
        int next = size;
        put(one, other, next);
        return next;
    }

    private static long key(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    /**
     * The slot of a pair, or the free one where it would be: near others with nearly the same second number, because those are
     * looked up soon after each other (cache lines); when that part is crowded, anywhere.
     */
    private static int at(long[] slots, long key) {
        int last = slots.length - 2;
        int at = 4 * (int) key + (int) (spread(key >>> Integer.SIZE) & NEAR) & last;
        for (int i = 0; i < CROWDED; i++) {
            if (slots[at] == FREE || slots[at] == key) {
                return at;
            }
            at = at + 2 & last;
        }
        at = 2 * (int) spread(key) & last;
        while (slots[at] != FREE && slots[at] != key) {
            at = at + 2 & last;
        }
        return at;
    }

    private void grow() {
        long[] larger = free(slots.length);
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != FREE) {
                int at = at(larger, slots[i]);
                larger[at] = slots[i];
                larger[at + 1] = slots[i + 1];
            }
        }
        slots = larger;
    }
}
