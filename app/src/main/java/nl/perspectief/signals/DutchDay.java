package nl.perspectief.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which something happens, in the Netherlands. */
public final class DutchDay {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DutchDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
