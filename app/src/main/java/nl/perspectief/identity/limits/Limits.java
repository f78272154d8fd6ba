package nl.perspectief.identity.limits;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much one address may ask, measured by the people who share it: an office comes to the internet with one address.
 *
 * @param people behind one address, at most
 * @param seconds that a request may take to arrive
 */
@Component
public record Limits(
        @Value("${perspectief.limits.people-per-address:50}")
        int people,

        @Value("${perspectief.limits.seconds-to-arrive:20}") int seconds) {
    private static final int REQUESTS_AT_ONCE = 2;
    private static final int CONNECTIONS = 8;

    /** Requests of one address that are served at the same time. */
    public int requestsAtOnce() {
        return REQUESTS_AT_ONCE * people;
    }

    /** Sign-ins of one address that may go wrong within a quarter of an hour, over all names: each person once. */
    public int wrongSignIns() {
        return people;
    }

    /** Connections of one address; a browser opens six. */
    int connections() {
        return CONNECTIONS * people;
    }

    /** Head and body together. */
    Duration arrival() {
        return Duration.ofSeconds(seconds);
    }
}
