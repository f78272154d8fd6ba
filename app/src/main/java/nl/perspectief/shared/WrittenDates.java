package nl.perspectief.shared;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notations of a {@link DateText}, in lower case with single spaces. */
final class WrittenDates {
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final String APART = " ?[-/. ] ?";
    private static final List<Notation> NOTATIONS = List.of(
            Notation.of("((?:19|20)\\d{2}|0000)(\\d{2})(\\d{2})", 1, 2, 3),
            Notation.of("(\\d{2})(\\d{2})((?:19|20)\\d{2})", 3, 2, 1),
            Notation.of("(\\d{4})" + APART + "(\\d{1,2})" + APART + "(\\d{1,2})", 1, 2, 3),
            Notation.of("(\\d{1,2})" + APART + "(\\d{1,2})" + APART + "(\\d{4})", 3, 2, 1),
            Notation.of("(\\d{1,2})" + APART + "(\\d{4})", 2, 1, 0),
            Notation.of("(\\d{4})" + APART + "(\\d{1,2})", 1, 2, 0),
            Notation.of("(\\d{4})", 1, 0, 0));
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su)[a-z]*\\.?,? (?=\\d{1,2}\\D)");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:(\\d{1,2})(?:e|st|nd|rd|th)?" + APART + ")?([a-z]{3,9})\\.?" + APART + "(\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?:\\d{1,2}[-/. ])?\\d{1,2}[-/. ]'?\\d{2}|(?:\\d{1,2}[-/. ])?[a-z]{3,9}[-/. ]+'?\\d{2}");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(?:\\d{1,2}[-/. ])?([a-z]{3,9})\\.?");
    private static final Map<String, Integer> MONTHS = months(
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec");

    private WrittenDates() {}

    static DateText read(String text) {
        for (Notation notation : NOTATIONS) {
            Matcher match = notation.pattern.matcher(text);
            if (match.matches()) {
                return date(
                        Notation.part(match, notation.year),
                        Notation.part(match, notation.month),
                        Notation.part(match, notation.day));
            }
        }
        return spoken(WEEKDAY.matcher(text).replaceFirst(""));
    }

    private static DateText spoken(String text) {
        Matcher match = SPOKEN.matcher(text);
        Integer month = match.matches() ? MONTHS.get(match.group(2)) : null;
        return month == null
                ? new DateText.Unread(why(text), List.of())
                : date(
                        Integer.parseInt(match.group(3)),
                        month,
                        match.group(1) == null ? 0 : Integer.parseInt(match.group(1)));
    }

    private static DateText.Why why(String text) {
        Matcher match = WITHOUT_YEAR.matcher(text);
        if (match.matches() && MONTHS.containsKey(match.group(1))) {
            return DateText.Why.NO_YEAR;
        }
        return SHORT_YEAR.matcher(text).matches() ? DateText.Why.SHORT_YEAR : DateText.Why.NOTATION;
    }

    private static DateText date(int year, int month, int day) {
        if (month > MONTHS_IN_A_YEAR) {
            return new DateText.Unread(DateText.Why.MONTH, List.of(month));
        }
        if (year == 0 && (month != 0 || day != 0)) {
            return new DateText.Unread(DateText.Why.NO_YEAR, List.of());
        }
        if (month == 0 && day != 0) {
            return new DateText.Unread(DateText.Why.NO_MONTH, List.of());
        }
        try {
            return new DateText.Read(new BirthDate(year, month, day));
        } catch (DateTimeException _) {
            String shown = String.format("%02d-%02d-%04d", day, month, year);
            return new DateText.Unread(
                    DateText.Why.DAY, List.of(shown, YearMonth.of(year, month).lengthOfMonth()));
        }
    }

    private static Map<String, Integer> months(String... names) {
        return IntStream.range(0, names.length)
                .boxed()
                .flatMap(month -> Stream.of(names[month].split(" ")).map(name -> Map.entry(name, month + 1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A notation in digits. @param year which group of the pattern it is, as month and day; 0 when the notation has none */
    private record Notation(Pattern pattern, int year, int month, int day) {
        static Notation of(String pattern, int year, int month, int day) {
            return new Notation(Pattern.compile(pattern), year, month, day);
        }

        static int part(Matcher match, int group) {
            return group == 0 ? 0 : Integer.parseInt(match.group(group));
        }
    }
}
