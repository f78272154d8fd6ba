package nl.perspectief.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogPosition;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * What someone asks of the logbook, as it stands in the address. A part that cannot be read does not narrow, and the page says
 * so.
 *
 * @param van the first day
 * @param tot the last day
 * @param na the last line already seen
 */
public record LogbookQuestion(
        @Nullable String van,
        @Nullable String tot,
        @Nullable String na) {
    private static final int LINES = 50;

    LogPage page() {
        return page(LINES);
    }

    LogPage page(int lines) {
        return new LogPage(
                start(van, 0),
                start(tot, 1),
                null,
                na == null ? null : LogPosition.parse(na).orElse(null),
                lines);
    }

    private static @Nullable Instant start(@Nullable String day, int later) {
        try {
            return day == null || day.isBlank() || far(LocalDate.parse(day))
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(DutchDays.ZONE)
                            .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A calendar has days that no database can look for. */
    private static boolean far(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2200;
    }

    /** What is wrong with the days, as the key of a text; nothing when they can be used. */
    public @Nullable String wrong() {
        if (isWrong(van) || isWrong(tot)) {
            return "audit.days.no-day";
        }
        Instant from = start(van, 0);
        Instant until = start(tot, 1);
        return from != null && until != null && !from.isBefore(until) ? "audit.days.order" : null;
    }

    private static boolean isWrong(@Nullable String day) {
        return day != null && !day.isBlank() && start(day, 0) == null;
    }

    /** The parameters of the days, to go on with in a link. */
    public String days() {
        return "van=" + clean(van) + "&tot=" + clean(tot);
    }

    private static String clean(@Nullable String day) {
        return day == null ? "" : day.replaceAll("[^0-9-]", "");
    }
}
