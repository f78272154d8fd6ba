package nl.perspectief.sharing.correcting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something which was given was corrected, disputed or erased.
 *
 * @param covenant that has the category
 * @param fileKind of the file by which it was given
 * @param giver the organisation that tells, by its short name
 * @param receiver the organisation that is told, by its short name
 * @param doneAt when it was read, or for what was erased when it was said that nothing is left
 */
public record ReceiverNotice(
        UUID id,
        Kind kind,
        String covenant,
        String category,
        @Nullable UUID fileId,
        @Nullable String fileKind,
        String giver,
        String receiver,
        Instant toldAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {
    /** What was done to it. */
    public enum Kind {
        CORRECTED,
        DISPUTED,
        ERASED
    }
}
