package nl.perspectief.sharing.attesting;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to record.
 *
 * @param condition its id in the covenant
 * @param until the last day
 * @param itemId the own item that it is about; absent unless the condition is about one
 */
public record NewAttestation(
        String condition,
        boolean holds,
        Narrative reason,
        LocalDate from,
        LocalDate until,
        @Nullable UUID itemId) {}
