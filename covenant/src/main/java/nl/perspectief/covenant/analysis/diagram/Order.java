package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts places in the order of the numbers that stand there. */
public final class Order {
    private Order() {}

    /** @param numbers none negative */
    public static int[] of(long[] numbers) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length);
        long most = Arrays.stream(numbers).max().orElse(0);
        return Long.numberOfLeadingZeros(most) > bits ? packed(numbers, bits) : compared(numbers);
    }

    /** Each number and its place in one. */
    private static int[] packed(long[] numbers, int bits) {
        long[] both = new long[numbers.length];
        Arrays.setAll(both, i -> numbers[i] << bits | i);
        Arrays.sort(both);
        return Arrays.stream(both).mapToInt(it -> (int) it & (1 << bits) - 1).toArray();
    }

    private static int[] compared(long[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> numbers[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
