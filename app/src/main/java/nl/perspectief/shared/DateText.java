package nl.perspectief.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A date as people write it, with a date picker or without: {@code 4-3-2011}, {@code 04/03/2011}, {@code 4 maart 2011},
 * {@code 2011-03-04}, {@code 20110304}; and in part, as registers have it: {@code 03-2011}, {@code maart 2011}, {@code 2011},
 * {@code 2011-03-00}, {@code 20110000}, {@code onbekend}. Never guesses: a year of two digits is asked for in full.
 */
public sealed interface DateText {
    /** Words that say that it is not known. */
    Set<String> UNKNOWN = Set.of("onbekend", "niet bekend", "unknown", "not known", "?");

    /** What it says. */
    record Read(BirthDate date) implements DateText {}

    /** Why it says no date. @param about what the sentence about it names, such as the month that there is not */
    record Unread(Why why, List<Object> about) implements DateText {}

    /** What has to be mended in it. */
    enum Why {
        /** It is written in a way that nobody reads here. */
        NOTATION,
        /** A year of two digits can be two years. */
        SHORT_YEAR,
        /** There is no such month. */
        MONTH,
        /** There is no such day in that month of that year. */
        DAY,
        /** A day or month of a year that is not known. */
        NO_YEAR,
        /** A day in a month that is not known. */
        NO_MONTH
    }

    /** @param typed with or without spaces around it; not empty */
    static DateText of(String typed) {
        String text = plain(typed);
        return UNKNOWN.contains(text) ? new Read(BirthDate.UNKNOWN) : WrittenDates.read(text);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
