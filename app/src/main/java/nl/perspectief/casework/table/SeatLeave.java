package nl.perspectief.casework.table;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody leaves the table of a case, or, of who leads it, why another should.
 *
 * @param words own words; with {@link LeaveReason#OTHER} there are some
 */
public record SeatLeave(
        UUID seatId,
        UUID caseId,
        UUID professionalId,
        LeaveReason reason,
        @Nullable Narrative words,
        Instant saidAt) {}
