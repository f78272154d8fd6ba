package nl.perspectief.synthetic.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a process that makes a life: it begins in the past and jumps ahead from step to step, never back, so that logs
 * are written in the order of their moments.
 */
final class StoryClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration behind;

    StoryClock(Duration behind) {
        this.behind = behind;
    }

    /** It is this moment, or later when it is later already. */
    void reach(Instant moment) {
        if (moment.isAfter(instant())) {
            behind = Duration.between(moment, real.instant());
        }
    }

    /** The moment in the world outside. */
    Instant outside() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
