package nl.perspectief.statistics.suppression;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts to the nearest five: what is published may be two more or two less. Totals are rounded from what they are, not from
 * rounded counts, so that rounded counts need not add up to them.
 */
public final class Rounding {
    private static final long FIVE = 5;

    private Rounding() {}

    /** @param count at least 0 */
    public static long toFive(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of " + count);
        }
        return (count + FIVE / 2) / FIVE * FIVE;
    }

    /** A table and its totals, in the last row and column. */
    public static List<List<Long>> toFive(Table table) {
        return IntStream.rangeClosed(0, table.rows())
                .mapToObj(i -> IntStream.rangeClosed(0, table.columns())
                        .mapToObj(j -> toFive(table.at(i, j)))
                        .toList())
                .toList();
    }
}
