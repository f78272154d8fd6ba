package nl.perspectief.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The day for a test of an application that runs on the real clock. Just before midnight it waits for the next day, so that
 * nothing the test does or looks at is of another day.
 */
public final class Today {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Duration ROOM = Duration.ofMinutes(4);

    private Today() {}

    public static LocalDate here() {
        ZonedDateTime now = ZonedDateTime.now(Clock.system(HERE));
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(HERE);
        if (now.plus(ROOM).isBefore(midnight)) {
            return now.toLocalDate();
        }
        sleep(Duration.between(now, midnight).plusSeconds(1));
        return here();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
