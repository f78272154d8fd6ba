package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;

/** An open-addressed hash map from bit sets to numbers, that is cleared in constant time. Not thread-safe. */
final class BitSetNumbers {
    private static final int FIRST = 64;

    private final int width;
    private long[] keys;
    private int[] values = new int[FIRST];
    /** In which round a slot was written: clearing begins a new round. */
    private int[] rounds = new int[FIRST];

    private int round = 1;
    private int size;

    /** @param width of every set, in words of 64 bits */
    BitSetNumbers(int width) {
        this.width = width;
        this.keys = new long[FIRST * width];
    }

    void clear() {
        round++;
        size = 0;
    }

    /** The number of a set, or -1. */
    int get(long[] set) {
        int slot = slot(set, 0);
        return rounds[slot] == round ? values[slot] : -1;
    }

    void put(long[] set, int value) {
        if (2 * size >= values.length) {
            grow();
        }
        write(set, 0, value);
    }

    private void write(long[] from, int at, int value) {
        int slot = slot(from, at);
        size += rounds[slot] == round ? 0 : 1;
        System.arraycopy(from, at, keys, slot * width, width);
        rounds[slot] = round;
        values[slot] = value;
    }

    private int slot(long[] from, int at) {
        long hash = 0;
        for (int i = 0; i < width; i++) {
            hash = Pairs.spread(hash ^ from[at + i]);
        }
        int slot = (int) hash & values.length - 1;
        while (rounds[slot] == round && !same(slot, from, at)) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    private boolean same(int slot, long[] from, int at) {
        for (int i = 0, key = slot * width; i < width; i++) {
            if (keys[key + i] != from[at + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        int[] oldRounds = rounds;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldValues.length];
        rounds = new int[values.length];
        Arrays.fill(rounds, round - 1);
        size = 0;
        for (int i = 0; i < oldValues.length; i++) {
            if (oldRounds[i] == round) {
                write(oldKeys, i * width, oldValues[i]);
            }
        }
    }
}
