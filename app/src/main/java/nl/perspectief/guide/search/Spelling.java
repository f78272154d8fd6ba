package nl.perspectief.guide.search;

/** Whether a word was meant, though it was written otherwise: by how many letters are other, lacking, too many or changed about. */
final class Spelling {
    private static final int ONE_FROM = 6;
    private static final int TWO_FROM = 10;

    private Spelling() {}

    /** Short words have to be right: many others are near them. */
    static boolean alike(String asked, String known) {
        return asked.equals(known)
                || Math.abs(asked.length() - known.length()) <= forgiven(known)
                        && distance(asked, known) <= forgiven(known);
    }

    private static int forgiven(String known) {
        if (known.length() < ONE_FROM) {
            return 0;
        }
        return known.length() < TWO_FROM ? 1 : 2;
    }

    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(int[][] steps, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean turned =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
