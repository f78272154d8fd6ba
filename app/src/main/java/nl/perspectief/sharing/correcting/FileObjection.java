package nl.perspectief.sharing.correcting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to what is done in a file as a whole (AVG 21).
 *
 * @param dueOn a month after it was received, or three when that was told in time (AVG 12(3))
 * @param later why the answer comes later; absent when it does not
 * @param outcome absent as long as it is open
 * @param because why it was answered so, as it is told
 */
public record FileObjection(
        UUID id,
        UUID fileId,
        By by,
        Way way,
        LocalDate receivedOn,
        LocalDate dueOn,
        String registeredBy,
        @Nullable String later,
        @Nullable RightsAnswer outcome,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String because) {
    /** Weeks in which one can go on objecting to the answer, which is a decision of a public body (UAVG 34; Awb 6:7). */
    private static final int WEEKS = 6;

    /** Who objected. */
    public enum By {
        YOUTH,
        PARENT,
        FOR_THEM
    }

    /** How it came. */
    public enum Way {
        TALK,
        PHONE,
        LETTER,
        MAIL
    }

    public boolean open() {
        return outcome == null;
    }

    /** Whether the answer can still be told to come later on a day: once, and in time. */
    public boolean canWait(LocalDate day) {
        return open() && later == null && !day.isAfter(dueOn);
    }

    /** The last day to go on objecting; absent as long as it is open. */
    public @Nullable LocalDate until() {
        return doneOn == null ? null : doneOn.plusWeeks(WEEKS);
    }
}
