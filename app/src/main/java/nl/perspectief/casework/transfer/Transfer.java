package nl.perspectief.casework.transfer;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * A decision to move a case to another regime, which works under another covenant and mostly under another law.
 *
 * @param ground by which article it is done, as the covenant names it
 * @param toRegime the covenant in this installation under which it goes on; absent for one elsewhere
 * @param reason in words, for those of the leading organisation
 * @param reading what a second process lead thinks of it; absent until then
 * @param end how it ended; absent while it stands
 */
public record Transfer(
        UUID id,
        String ground,
        @Nullable String toRegime,
        Professional decidedBy,
        Instant decidedAt,
        @Nullable Narrative reason,
        @Nullable Reading reading,
        @Nullable End end) {
    /** What a second process lead thinks of it. */
    public record Reading(
            Professional reader,
            boolean agrees,
            Instant at,
            @Nullable Narrative reason) {}

    /** How it ended, with the reason when it was taken back. @param successor the case that went on in this installation */
    public record End(
            boolean carriedOut,
            Professional by,
            Instant at,
            @Nullable Narrative reason,
            @Nullable UUID successor) {}

    /** Where a decision stands. */
    public enum State {
        WAITS_FOR_READER,
        NOT_AGREED,
        /** The covenant's condition {@code overdracht-besloten} holds from here until it ends. */
        DECIDED,
        CARRIED_OUT,
        TAKEN_BACK
    }

    public State state() {
        if (end != null) {
            return end.carriedOut() ? State.CARRIED_OUT : State.TAKEN_BACK;
        }
        if (reading == null) {
            return State.WAITS_FOR_READER;
        }
        return reading.agrees() ? State.DECIDED : State.NOT_AGREED;
    }

    /** A second process lead agreed, and it is neither carried out nor taken back. */
    public boolean decided() {
        return state() == State.DECIDED;
    }

    /** Whoever decided cannot agree with herself. */
    public boolean mayBeReadBy(UUID professional) {
        return state() == State.WAITS_FOR_READER && !decidedBy.id().equals(professional);
    }

    /** Whether a next decision would be about the same. */
    public boolean open() {
        return state() == State.WAITS_FOR_READER || decided();
    }
}
