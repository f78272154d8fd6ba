package nl.perspectief.consult;

import java.time.Duration;
import java.time.Instant;

/** How long an answer took, as people say it: within an hour, in hours until two days, and after that in days. */
public record Waited(Unit unit, long number) {
    private static final long HOURS_TO_COUNT = 48;

    /** In what it is counted. */
    public enum Unit {
        WITHIN_AN_HOUR,
        HOURS,
        DAYS
    }

    /** Never less than nothing, whatever two clocks say. */
    public static Waited between(Instant asked, Instant answered) {
        Duration took = Duration.between(asked, answered);
        long hours = Math.max(0, took.toHours());
        if (hours == 0) {
            return new Waited(Unit.WITHIN_AN_HOUR, 0);
        }
        return hours < HOURS_TO_COUNT ? new Waited(Unit.HOURS, hours) : new Waited(Unit.DAYS, took.toDays());
    }
}
