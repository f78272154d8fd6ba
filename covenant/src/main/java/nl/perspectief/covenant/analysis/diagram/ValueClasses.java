package nl.perspectief.covenant.analysis.diagram;

/** The values of one axis in classes: values with which the same things occur are equivalent, and share a child. */
final class ValueClasses {
    private final long[][] occurring;
    /** What occurs with each value, renumbered to the members of the current stage. */
    private long[] here = new long[0];

    private final int[] first;
    private int width;

    /** @param occurring for each value a bit for each thing that occurs */
    ValueClasses(long[][] occurring) {
        this.occurring = occurring;
        this.first = new int[occurring.length];
    }

    /** Renumbers to the things that can still occur, and finds the classes. */
    void among(int[] members, int newWidth) {
        width = newWidth;
        if (here.length < width * occurring.length) {
            here = new long[width * occurring.length];
        }
        for (int value = 0; value < occurring.length; value++) {
            number(members, value);
            int same = 0;
            while (same < value && !same(same, value)) {
                same++;
            }
            first[value] = same;
        }
    }

    private void number(int[] members, int value) {
        long[] those = occurring[value];
        int at = value * width;
        for (int i = 0; i < width; i++) {
            here[at + i] = 0;
        }
        for (int i = 0; i < members.length; i++) {
            long bit = those[members[i] >>> 6] >>> members[i] & 1;
            here[at + (i >>> 6)] |= bit << i;
        }
    }

    private boolean same(int one, int other) {
        for (int i = 0; i < width; i++) {
            if (here[one * width + i] != here[other * width + i]) {
                return false;
            }
        }
        return true;
    }

    /** The first value of the same class. */
    int first(int value) {
        return first[value];
    }

    /** What is left after a value. */
    void and(int value, long[] before, long[] after) {
        for (int i = 0; i < width; i++) {
            after[i] = before[i] & here[value * width + i];
        }
    }
}
