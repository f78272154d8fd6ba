package nl.perspectief.covenant;

/** Facts as two sets of bits, by the number of a condition in the covenant: what holds and what is known not to. */
public final class KnownFacts {
    private final long[] held;
    private final long[] refuted;

    KnownFacts(int conditions) {
        int words = Math.max(1, (conditions + Long.SIZE - 1) / Long.SIZE);
        this.held = new long[words];
        this.refuted = new long[words];
    }

    /** Sets what is known of one condition. */
    public void set(int condition, Truth truth) {
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

    public Truth of(int condition) {
        long bit = 1L << condition;
        if ((held[condition / Long.SIZE] & bit) != 0) {
            return Truth.TRUE;
        }
        return (refuted[condition / Long.SIZE] & bit) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether everything of a mask holds. */
    boolean hold(long[] mask) {
        for (int i = 0; i < mask.length; i++) {
            if ((held[i] & mask[i]) != mask[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything of a mask is known not to hold. */
    boolean refute(long[] mask) {
        for (int i = 0; i < mask.length; i++) {
            if ((refuted[i] & mask[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
