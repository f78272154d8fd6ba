package nl.perspectief.sharing.likeness;

import java.util.HashSet;
import java.util.List;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;

/**
 * Whether two names with birth dates are likely one person: yes or no, no measure of it. Looks at nothing else. Twins and
 * namesakes are two: another first name, or another birth date.
 */
public final class Likeness {
    private Likeness() {}

    public static boolean likely(Identity one, Identity other) {
        Born born = born(one.birthDate(), other.birthDate());
        if (born == Born.OTHER) {
            return false;
        }
        boolean known = born == Born.SAME;
        return named(one, other.firstName(), other.familyName(), known)
                || named(one, other.familyName(), other.firstName(), known);
    }

    /** Whether nothing in their birth dates says that they are two. */
    static boolean bornAlike(Identity one, Identity other) {
        return born(one.birthDate(), other.birthDate()) != Born.OTHER;
    }

    private enum Born {
        /** What both know is the same, and that is a year at least. */
        SAME,
        /** Of one of them nothing is known. */
        UNKNOWN,
        OTHER
    }

    private static Born born(BirthDate one, BirthDate other) {
        if (one.equals(BirthDate.UNKNOWN) || other.equals(BirthDate.UNKNOWN)) {
            return Born.UNKNOWN;
        }
        return one.compatible(other) || one.swapped(other) ? Born.SAME : Born.OTHER;
    }

    private static boolean named(Identity one, String first, String family, boolean initials) {
        return first(said(one.firstName()), said(first), initials) && family(one.familyName(), family);
    }

    /** "JP" is two initials, as "J.P." is: capitals alone that nobody can pronounce. */
    static List<String> said(String first) {
        String letters = first.strip();
        return letters.matches("\\p{Lu}{2,4}") && !letters.matches(".*[AEIOUYaeiouy].*")
                ? NameSound.of(String.join(".", letters.split("")))
                : NameSound.of(first);
    }

    /** The one begins with the other: "Mohammed", "Mohammed Amin"; or, beside a birth date, with its initial. */
    private static boolean first(List<String> one, List<String> other, boolean initials) {
        int both = Math.min(one.size(), other.size());
        for (int place = 0; place < both; place++) {
            if (!part(one.get(place), other.get(place), initials)) {
                return false;
            }
        }
        return both > 0;
    }

    private static boolean part(String one, String other, boolean initials) {
        boolean initial = initials && (one.length() == 1 || other.length() == 1);
        return one.equals(other) || initial && begin(one) == begin(other);
    }

    /** A J alone sounds as an i, and before a vowel as a y. */
    static char begin(String sound) {
        return sound.charAt(0) == 'y' ? 'i' : sound.charAt(0);
    }

    /** All parts of the one are parts of the other: "Verzonnen", "Verzonnen-Nepman"; or in one piece they sound the same. */
    private static boolean family(String one, String other) {
        List<String> ones = NameSound.of(one);
        List<String> others = NameSound.of(other);
        boolean parts = new HashSet<>(ones).containsAll(others) || new HashSet<>(others).containsAll(ones);
        return !ones.isEmpty() && !others.isEmpty() && parts
                || !NameSound.whole(one).isEmpty() && NameSound.whole(one).equals(NameSound.whole(other));
    }
}
