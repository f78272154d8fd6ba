package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of the words of one axis, each with a number. */
final class Sides {
    private final List<String> words;
    private final int width;
    private final Notes numbers;
    private final List<long[]> sides = new ArrayList<>();
    private final List<List<String>> named = new ArrayList<>();

    Sides(List<String> words) {
        this.words = words;
        this.width = Math.max(1, (words.size() + Long.SIZE - 1) / Long.SIZE);
        this.numbers = new Notes(width);
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
            named.add(named(set));
        }
        return known;
    }

    private List<String> named(long[] set) {
        List<String> those = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if ((set[i / Long.SIZE] >> i & 1) == 1) {
                those.add(words.get(i));
            }
        }
        return List.copyOf(those);
    }

    /** The words of a set, in the order of the covenant. */
    List<String> named(int number) {
        return named.get(number);
    }

    /** The place of its first word. */
    int first(int number) {
        long[] set = sides.get(number);
        int at = 0;
        while (set[at] == 0) {
            at++;
        }
        return at * Long.SIZE + Long.numberOfTrailingZeros(set[at]);
    }
}
