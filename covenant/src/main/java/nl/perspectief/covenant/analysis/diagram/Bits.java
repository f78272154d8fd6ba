package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of small numbers that never changes: rules that speak, or what must hold and fail. */
public final class Bits implements Comparable<Bits> {
    private final long[] words;
    private final int hash;

    private Bits(long[] words) {
        this.words = words;
        this.hash = hash(words);
    }

    private static int hash(long[] words) {
        long hash = 0;
        for (long word : words) {
            hash = Pairs.spread(hash ^ word);
        }
        return (int) hash;
    }

    public static Bits of(int size, IntStream members) {
        long[] words = new long[(size + Long.SIZE - 1) / Long.SIZE];
        members.forEach(member -> words[member / Long.SIZE] |= 1L << member);
        return new Bits(words);
    }

    Bits or(Bits other) {
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.words[i];
        }
        return new Bits(either);
    }

    public Bits without(int member) {
        long[] rest = words.clone();
        rest[member / Long.SIZE] &= ~(1L << member);
        return new Bits(rest);
    }

    public Bits with(int member) {
        long[] more = words.clone();
        more[member / Long.SIZE] |= 1L << member;
        return new Bits(more);
    }

    public boolean has(int member) {
        return (words[member / Long.SIZE] >> member & 1) == 1;
    }

    public boolean within(Bits other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether some number of the first half is also in the second. */
    boolean contradictory() {
        int half = words.length / 2;
        for (int i = 0; i < half; i++) {
            if ((words[i] & words[half + i]) != 0) {
                return true;
            }
        }
        return false;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Its numbers from one on and before another, ascending. */
    public IntStream stream(int from, int to) {
        return BitSet.valueOf(words).get(0, to).stream().filter(member -> member >= from);
    }

    /** Small sets first. */
    @Override
    public int compareTo(Bits other) {
        int byCount = Integer.compare(count(), other.count());
        return byCount == 0 ? Arrays.compareUnsigned(words, other.words) : byCount;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
