package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are lived in the Netherlands. */
public final class Days {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment after the last of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
