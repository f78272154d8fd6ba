package nl.perspectief.sharing.attesting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said, for a reason and until a day, whether a condition holds.
 *
 * @param until the last day
 * @param itemId the one item that it is about; absent when it is about more
 * @param reason only for the organisation that wrote it
 * @param ending absent while nobody ended it
 * @param replaced whether a later one about the same has begun
 */
public record Attestation(
        UUID id,
        String condition,
        boolean holds,
        Organisation organisation,
        UUID recordedBy,
        String recorderName,
        Instant recordedAt,
        LocalDate from,
        LocalDate until,
        @Nullable UUID itemId,
        @Nullable Narrative reason,
        @Nullable Ending ending,
        boolean replaced) {
    /** Who took it back and when. @param reason only for the organisation that wrote it */
    public record Ending(String name, Instant at, @Nullable Narrative reason) {}

    /** Where one is in its life. */
    public enum State {
        STANDS,
        TO_COME,
        PAST,
        REPLACED,
        ENDED
    }

    public State state(LocalDate day) {
        if (ending != null) {
            return State.ENDED;
        }
        if (replaced) {
            return State.REPLACED;
        }
        if (day.isAfter(until)) {
            return State.PAST;
        }
        return day.isBefore(from) ? State.TO_COME : State.STANDS;
    }

    /** Whether somebody can still end it. */
    public boolean runs(LocalDate day) {
        State state = state(day);
        return state == State.STANDS || state == State.TO_COME;
    }
}
