package nl.perspectief.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citizen service number, which no covenant gives anybody here (Wabb 10): nine digits that pass the eleven test (Logisch
 * Ontwerp BRP, element 01.20). One other number of nine digits in eleven passes too.
 */
public final class Bsn {
    private static final int DIGITS = 9;
    private static final int ELEVEN = 11;
    private static final Pattern NINE = Pattern.compile("(?<![\\d+])\\d(?:[ ./-]?\\d){8}(?![ ./-]?\\d)");

    private Bsn() {}

    /** Whether a text holds one, written together or in groups, with whatever stands between them. */
    public static boolean in(String text) {
        Matcher match = NINE.matcher(AsRead.of(text).text());
        while (match.find()) {
            if (passes(match.group().replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    /** @param digits nine of them */
    public static boolean passes(String digits) {
        int sum = 0;
        for (int place = 0; place < DIGITS; place++) {
            int weight = place == DIGITS - 1 ? -1 : DIGITS - place;
            sum += weight * (digits.charAt(place) - '0');
        }
        return sum % ELEVEN == 0 && !digits.equals("000000000");
    }
}
