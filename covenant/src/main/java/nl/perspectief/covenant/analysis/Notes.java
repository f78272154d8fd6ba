package nl.perspectief.covenant.analysis;

import java.util.Arrays;

/** What was found before, a number for each set of bits; can be wiped at once. */
final class Notes {
    private static final int FIRST = 64;

    private final int width;
    private long[] keys;
    private int[] values = new int[FIRST];
    /** In which round a place was written: wiping begins a new round. */
    private int[] rounds = new int[FIRST];

    private int round = 1;
    private int size;

    /** @param width of every set, in words of 64 bits */
    Notes(int width) {
        this.width = width;
        this.keys = new long[FIRST * width];
    }

    void wipe() {
        round++;
        size = 0;
    }

    /** What was noted about a set, or -1. */
    int get(long[] set) {
        int place = place(set, 0);
        return rounds[place] == round ? values[place] : -1;
    }

    void put(long[] set, int value) {
        if (2 * size >= values.length) {
            grow();
        }
        write(set, 0, value);
    }

    private void write(long[] from, int at, int value) {
        int place = place(from, at);
        size += rounds[place] == round ? 0 : 1;
        System.arraycopy(from, at, keys, place * width, width);
        rounds[place] = round;
        values[place] = value;
    }

    private int place(long[] from, int at) {
        long hash = 0;
        for (int i = 0; i < width; i++) {
            hash = Pairs.spread(hash ^ from[at + i]);
        }
        int place = (int) hash & values.length - 1;
        while (rounds[place] == round && !same(place, from, at)) {
            place = place + 1 & values.length - 1;
        }
        return place;
    }

    private boolean same(int place, long[] from, int at) {
        for (int i = 0, key = place * width; i < width; i++) {
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
