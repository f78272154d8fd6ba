package nl.perspectief.signals.destroying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation was asked to destroy its own signal, because the leading organisation does not take it on.
 *
 * @param referralId of the referral that is gone; the answer on it has the same
 * @param organisation whose signal it is, by its short name
 * @param lead who does not take it on, by its short name
 * @param destroyOn from this day on it is destroyed by itself, unless it is kept
 * @param keptFor absent as long as nobody said that it is kept
 */
public record AskedToDestroy(
        UUID referralId,
        UUID signalId,
        String organisation,
        String lead,
        LocalDate destroyOn,
        @Nullable KeepReason keptFor,
        @Nullable Instant keptAt) {
    public boolean kept() {
        return keptFor != null;
    }
}
