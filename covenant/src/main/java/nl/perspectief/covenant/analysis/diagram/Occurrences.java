package nl.perspectief.covenant.analysis.diagram;

import java.util.List;
import java.util.stream.IntStream;

/**
 * For each axis and value, which of some numbered things occur there, and what must be left of them for a diagram to say
 * anything but zero.
 *
 * @param size how many things
 * @param occurring for each axis and value a bit for each thing that occurs there
 * @param begin what occurs before any axis
 * @param needed sets of which each must meet what is left
 * @param twins for each axis the things that are one thing after it
 */
public record Occurrences(int size, long[][][] occurring, long[] begin, long[][] needed, List<List<Twin>> twins) {
    /** Two things that differ only up to some axis: who has both after it has one other thing instead. */
    public record Twin(int one, int other, int together) {}

    public static long[] bits(int size, IntStream members) {
        long[] bits = new long[width(size)];
        members.forEach(member -> bits[member / Long.SIZE] |= 1L << member);
        return bits;
    }

    public static int width(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    public static boolean has(long[] bits, int member) {
        return (bits[member / Long.SIZE] >> member & 1) == 1;
    }
}
