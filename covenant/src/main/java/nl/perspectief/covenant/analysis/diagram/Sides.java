package nl.perspectief.covenant.analysis.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Sets of the values of one axis, each with a number. */
public final class Sides {
    private final int width;
    private final BitSetNumbers numbers;
    private final List<long[]> sides = new ArrayList<>();

    /** @param values how many the axis has */
    public Sides(int values) {
        this.width = Math.max(1, (values + Long.SIZE - 1) / Long.SIZE);
        this.numbers = new BitSetNumbers(width);
    }

    /** How many words of 64 bits a set takes. */
    int width() {
        return width;
    }

    int number(long[] set) {
        int known = numbers.get(set);
        if (known < 0) {
            known = sides.size();
            numbers.put(set, known);
            sides.add(Arrays.copyOf(set, width));
        }
        return known;
    }

    /** The values of a set, ascending. */
    public int[] values(int number) {
        return BitSet.valueOf(sides.get(number)).stream().toArray();
    }

    /** The first value of a set. */
    public int first(int number) {
        long[] set = sides.get(number);
        int at = 0;
        while (set[at] == 0) {
            at++;
        }
        return at * Long.SIZE + Long.numberOfTrailingZeros(set[at]);
    }
}
