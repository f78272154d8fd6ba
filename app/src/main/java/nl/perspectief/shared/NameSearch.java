package nl.perspectief.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a name to search for: the begin of any word of the whole name, so that a family name is found with and without what
 * stands before it ("boer" finds "de Boer"). Capitals, diacritics, apostrophes and hyphens make no difference.
 *
 * @param folded as {@link #in} compares it
 */
public record NameSearch(String folded) {
    private static final int LEAST = 2;
    private static final int LONGEST = 100;

    private static final String MARKS = "[\u0300-\u036F'\u2018\u2019`]";
    private static final String BETWEEN = "[ -]+";
    private static final String WHOLE = "\u00F8\u00D8\u0142\u0141\u0111\u0110";
    private static final String PLAIN = "oolldd";

    /** What was typed; absent with fewer than two letters. */
    public static Optional<NameSearch> of(String typed) {
        String name = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String folded = fold(name).strip();
        return folded.chars().filter(Character::isLetter).count() < LEAST
                ? Optional.empty()
                : Optional.of(new NameSearch(" " + folded));
    }

    private static String fold(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .chars()
                .forEach(one -> plain.append(WHOLE.indexOf(one) < 0 ? (char) one : PLAIN.charAt(WHOLE.indexOf(one))));
        return plain.toString().toLowerCase(Locale.ROOT).replaceAll(MARKS, "").replaceAll(BETWEEN, " ");
    }

    /**
     * The condition in SQL that a name has it, without a pattern of who searches; the value is {@link #folded()}.
     *
     * @param name an expression in SQL, never what somebody typed
     */
    public static String in(String name, String parameter) {
        return "strpos(' ' || regexp_replace(regexp_replace(lower(translate(normalize(" + name + ", NFKD), '" + WHOLE
                + "', '"
                + PLAIN + "')), '" + MARKS.replace("'", "''") + "', '', 'g'), '" + BETWEEN + "', ' ', 'g'), "
                + parameter
                + ") > 0";
    }
}
