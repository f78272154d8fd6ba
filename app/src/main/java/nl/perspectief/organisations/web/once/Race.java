package nl.perspectief.organisations.web.once;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Work that PostgreSQL refused because another transaction was there first. What was read is then no longer so; reading it
 * again tells what is.
 */
enum Race {
    /** Deadlock, serialization, a lock that was not free: sooner or later it goes well. */
    PASSING(Set.of("40P01", "40001", "55P03")),
    /**
     * What was there when it was looked for has gone (foreign key, row-level security), or the other way round (unique). Once
     * more it goes well, or else it was no race and a mistake of ours.
     */
    OVERTAKEN(Set.of("23503", "23505", "23514", "42501"));

    private static final int MOST_PASSING = 5;
    private static final int MOST_OVERTAKEN = 3;
    private static final int LONGEST_WAIT = 40;

    private final Set<String> states;

    Race(Set<String> states) {
        this.states = states;
    }

    static Optional<Race> in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return of(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Race> of(String state) {
        return Arrays.stream(values())
                .filter(race -> race.states.contains(state))
                .findFirst();
    }

    /** How often to try. */
    int most() {
        return this == PASSING ? MOST_PASSING : MOST_OVERTAKEN;
    }

    /** Waits a moment that differs for each, so that two do not meet again. */
    static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_WAIT) + (long) attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
