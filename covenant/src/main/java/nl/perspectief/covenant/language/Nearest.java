package nl.perspectief.covenant.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant. */
public final class Nearest {
    private static final int FAR = 3;
    private static final int SHOWN = 12;

    private Nearest() {}

    /** A sentence with the likeliest word, or with the words there are. */
    public static String instead(String written, Collection<String> possible) {
        return of(written, possible)
                .map(word -> "Bedoelt u ‘" + word + "’?")
                .orElseGet(() -> possible.isEmpty() ? "Er is nog niets van die soort beschreven." : choice(possible));
    }

    /** A sentence with the words there are. */
    static String choice(Collection<String> possible) {
        String some = String.join(", ", possible.stream().limit(SHOWN).toList());
        return "Mogelijk zijn: " + some + (possible.size() > SHOWN ? ", …" : "") + ".";
    }

    static Optional<String> of(String written, Collection<String> possible) {
        return possible.stream()
                .filter(word -> distance(written, word) <= Math.min(FAR, Math.max(1, (word.length() + 1) / 3)))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** How many letters must change to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
