package nl.perspectief.signals;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A signal in a list.
 *
 * @param identity absent as long as there is no name
 * @param age today
 */
public record SignalLine(
        UUID id,
        UUID subjectId,
        @Nullable Identity identity,
        @Nullable Age age,
        String neighbourhood,
        String recordedBy,
        boolean mine,
        Exploitation exploitation,
        Instant recordedAt,
        State state) {
    public @Nullable String firstName() {
        return identity == null ? null : identity.firstName();
    }

    /** How far a signal has come. */
    public enum State {
        NOT_REFERRED,
        REFERRED,
        WEIGHED,
        DECIDED
    }
}
