package nl.perspectief.identity.issuer.account;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.identity.SignInHeld.Reason;
import org.jspecify.annotations.Nullable;

/** How often it went wrong lately, for each limit that an attempt may meet. */
record Tallies(Map<Reason, Tally> all, int mostFromAddress) {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FOR_NAME = 5;
    private static final int MOST_CODES = 20;
    private static final int MANY = 20;

    private static final Set<Reason> FOR_STRANGERS =
            EnumSet.of(Reason.NAME_FROM_ADDRESS, Reason.ADDRESS, Reason.PASSWORD_KNOWN);
    private static final Set<Reason> FOR_KNOWN_BROWSERS = EnumSet.of(Reason.BROWSER);

    /** @param first when the oldest of them was; absent when there are none */
    record Tally(int number, @Nullable Instant first) {}

    private int most(Reason reason) {
        return switch (reason) {
            case NAME_FROM_ADDRESS, BROWSER -> MOST_FOR_NAME;
            case ADDRESS -> mostFromAddress;
            case PASSWORD_KNOWN -> MOST_CODES;
            case MANY_ATTEMPTS -> MANY;
        };
    }

    private static Set<Reason> binding(SignInAttempt attempt) {
        return attempt.browser().isPresent() ? FOR_KNOWN_BROWSERS : FOR_STRANGERS;
    }

    /** How many minutes this attempt has to wait; zero when it may be looked at. */
    long minutesToWait(SignInAttempt attempt, Instant now) {
        return binding(attempt).stream()
                .filter(reason -> number(reason) >= most(reason))
                .mapToLong(reason -> minutesUntil(reason, now))
                .max()
                .orElse(0);
    }

    private int number(Reason reason) {
        Tally tally = all.get(reason);
        return tally == null ? 0 : tally.number();
    }

    private long minutesUntil(Reason reason, Instant now) {
        Tally tally = all.get(reason);
        return tally == null || tally.first() == null
                ? 1
                : Duration.between(now, tally.first().plus(WINDOW)).toMinutes() + 1;
    }

    /** The limits that are reached when this attempt turns out wrong. */
    Stream<Reason> reachedBy(SignInAttempt attempt, boolean passwordRight) {
        Set<Reason> counted = EnumSet.copyOf(binding(attempt));
        counted.add(Reason.MANY_ATTEMPTS);
        if (!passwordRight) {
            counted.remove(Reason.PASSWORD_KNOWN);
        }
        return counted.stream().filter(reason -> number(reason) + 1 == most(reason));
    }
}
