package nl.perspectief.sharing.correcting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the own organisation, without a name and without a word of the item.
 *
 * @param itemId absent when the item is gone
 * @param dueOn a month after it was received (AVG 12(3))
 * @param registeredBy who acts, by name
 * @param outcome absent as long as it is open
 * @param doneBy who answered, by name
 * @param because why, for who may still see the item
 */
public record RightsRequest(
        UUID id,
        RightsKind kind,
        @Nullable UUID itemId,
        LocalDate receivedOn,
        LocalDate dueOn,
        String registeredBy,
        @Nullable String outcome,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String because) {
    public boolean open() {
        return outcome == null;
    }
}
