package nl.perspectief.covenant.engine;

import nl.perspectief.covenant.Truth;

/** Facts as two bit sets by the number of a condition: what holds, and what is known not to. Not thread-safe. */
final class KnownFacts {
    /** A large odd number: multiplying by it spreads bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] held;
    private final long[] refuted;

    KnownFacts(int conditions) {
        this(new long[words(conditions)], new long[words(conditions)]);
    }

    private KnownFacts(long[] held, long[] refuted) {
        this.held = held;
        this.refuted = refuted;
    }

    static int words(int conditions) {
        return Math.max(1, (conditions + Long.SIZE - 1) / Long.SIZE);
    }

    /** Sets what is known of one condition. */
    void set(int condition, Truth truth) {
        int word = condition / Long.SIZE;
        long bit = 1L << condition;
        held[word] &= ~bit;
        refuted[word] &= ~bit;
        switch (truth) {
            case TRUE -> held[word] |= bit;
            case FALSE -> refuted[word] |= bit;
            case UNKNOWN -> {}
        }
    }

    Truth of(int condition) {
        long bit = 1L << condition;
        if ((held[condition / Long.SIZE] & bit) != 0) {
            return Truth.TRUE;
        }
        return (refuted[condition / Long.SIZE] & bit) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether everything of a mask holds. */
    boolean hold(long[] mask) {
        return hold(mask, 0);
    }

    /** Whether everything of the mask that starts there holds. */
    boolean hold(long[] masks, int at) {
        for (int i = 0; i < held.length; i++) {
            if ((held[i] & masks[at + i]) != masks[at + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything of a mask is known not to hold. */
    boolean refute(long[] mask) {
        return refute(mask, 0);
    }

    /** Whether anything of the mask that starts there is known not to hold. */
    boolean refute(long[] masks, int at) {
        for (int i = 0; i < refuted.length; i++) {
            if ((refuted[i] & masks[at + i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A copy of what is known about a mask; of all else nothing. */
    KnownFacts about(long[] mask) {
        long[] holding = new long[mask.length];
        long[] failing = new long[mask.length];
        for (int i = 0; i < mask.length; i++) {
            holding[i] = held[i] & mask[i];
            failing[i] = refuted[i] & mask[i];
        }
        return new KnownFacts(holding, failing);
    }

    /** All that is known about a mask in one array: what holds, and then what does not. */
    long[] noted(long[] mask) {
        long[] noted = new long[2 * mask.length];
        for (int i = 0; i < mask.length; i++) {
            noted[i] = held[i] & mask[i];
            noted[mask.length + i] = refuted[i] & mask[i];
        }
        return noted;
    }

    /** Whether this says about a mask what was noted. */
    boolean same(long[] mask, long[] noted) {
        for (int i = 0; i < mask.length; i++) {
            if ((held[i] & mask[i]) != noted[i] || (refuted[i] & mask[i]) != noted[mask.length + i]) {
                return false;
            }
        }
        return true;
    }

    /** A number that is the same for all who say the same about a mask, and differs in its upper half. */
    long hash(long[] mask, int seed) {
        long hash = seed * SPREAD;
        for (int i = 0; i < mask.length; i++) {
            hash = spread(hash ^ held[i] & mask[i]);
            hash = spread(hash ^ refuted[i] & mask[i]);
        }
        return hash;
    }

    private static long spread(long bits) {
        long product = bits * SPREAD;
        return product ^ product >>> 29;
    }

    /** Makes all of a mask true, when each part that is not yet is {@code curable}; else nothing changes. */
    boolean cure(long[] mask, long[] curable) {
        for (int i = 0; i < mask.length; i++) {
            if ((mask[i] & ~held[i] & ~curable[i]) != 0) {
                return false;
            }
        }
        for (int i = 0; i < mask.length; i++) {
            held[i] |= mask[i];
            refuted[i] &= ~mask[i];
        }
        return true;
    }
}
