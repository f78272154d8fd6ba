package nl.perspectief.registration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** From a day until, not including, another; without an end it runs on. */
record Term(LocalDate from, @Nullable LocalDate end) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** What two words are as a term. */
    sealed interface Read {
        record Dates(Term term) implements Read {}

        /** One of them is no date. */
        record NoDate(String word) implements Read {}

        /** They are dates that cannot be meant. @param line says why */
        record Senseless(String line) implements Read {}
    }

    static Read read(String from, @Nullable String end) {
        LocalDate first = date(from);
        LocalDate last = end == null ? null : date(end);
        if (first == null) {
            return new Read.NoDate(from);
        }
        if (end != null && last == null) {
            return new Read.NoDate(end);
        }
        if (far(first)) {
            return senseless(first);
        }
        if (last != null && far(last)) {
            return senseless(last);
        }
        return last != null && last.isBefore(first)
                ? new Read.Senseless("De einddatum " + last + " ligt vóór de begindatum " + first + ".")
                : new Read.Dates(new Term(first, last));
    }

    private static @Nullable LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    static boolean far(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }

    private static Read senseless(LocalDate day) {
        return new Read.Senseless("De datum " + day + " kan niet kloppen; kijk het jaar na.");
    }

    /** Whether it runs on this day or starts later. */
    boolean endsAfter(LocalDate day) {
        return end == null || end.isAfter(day);
    }

    Term until(LocalDate other) {
        return new Term(from, other);
    }

    /** In Dutch. */
    String words() {
        return "vanaf " + from + (end == null ? "" : " tot " + end);
    }
}
