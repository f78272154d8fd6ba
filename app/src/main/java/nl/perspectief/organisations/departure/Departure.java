package nl.perspectief.organisations.departure;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module ends when somebody left or lost a role. A module that gives people a place or something to read names one in
 * {@code META-INF/services}, because commands of the owner ask too, in a process without the application. It has no state, and
 * ends only what follows from the roles that are there now: asked twice, it ends nothing more.
 */
public interface Departure {
    /** What it is that ended, or that waits for somebody else. */
    enum Touched {
        SEATS,
        ACTIONS,
        CASES_LED,
        SHARES
    }

    /**
     * Ends what these people may not hold any more, and counts it.
     *
     * @param jdbc within the transaction that took the roles
     */
    Map<Touched, Integer> of(JdbcClient jdbc, Collection<UUID> professionals, Instant now);

    /** What there would be to end, for the administrator of this professional; nothing for anybody else who asks. */
    Map<Touched, Integer> held(JdbcClient jdbc, UUID professional, Instant now);
}
