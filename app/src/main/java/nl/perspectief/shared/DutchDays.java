package nl.perspectief.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are lived in the Netherlands, wherever the server stands. */
public final class DutchDays {
    /** The name of {@link #ZONE}, for schedules. */
    public static final String NAME = "Europe/Amsterdam";

    /** The zone of every day that people read or write. */
    public static final ZoneId ZONE = ZoneId.of(NAME);

    private DutchDays() {}

    /** The day on which something happens. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The last day of something that ends at a moment: an end at midnight belongs to the day before. */
    public static LocalDate last(Instant end) {
        return of(end.minusNanos(1));
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment after the last of a day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
