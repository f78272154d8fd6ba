package nl.perspectief.covenant.analysis;

/** The words of one axis, by what speaks with them: words that nothing tells apart are of one kind. */
final class Kinds {
    private final long[][] spoken;
    /** What speaks with each word, in the numbers of the place at hand. */
    private long[] here = new long[0];

    private final int[] first;
    private int width;

    /** @param spoken for each word a bit for each thing that speaks */
    Kinds(long[][] spoken) {
        this.spoken = spoken;
        this.first = new int[spoken.length];
    }

    /** Gives numbers to those that can still speak. */
    void among(int[] members, int newWidth) {
        width = newWidth;
        if (here.length < width * spoken.length) {
            here = new long[width * spoken.length];
        }
        for (int word = 0; word < spoken.length; word++) {
            number(members, word);
            int same = 0;
            while (same < word && !same(same, word)) {
                same++;
            }
            first[word] = same;
        }
    }

    private void number(int[] members, int word) {
        long[] those = spoken[word];
        int at = word * width;
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

    /** The first word of the same kind. */
    int first(int word) {
        return first[word];
    }

    /** What is left after a word. */
    void and(int word, long[] before, long[] after) {
        for (int i = 0; i < width; i++) {
            after[i] = before[i] & here[word * width + i];
        }
    }
}
