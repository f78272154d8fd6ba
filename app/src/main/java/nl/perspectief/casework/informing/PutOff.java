package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is not told yet (UAVG 41, AVG 14(3)).
 *
 * @param until the day on which it is weighed again; it counts up to and with that day
 * @param because why for this person; absent of what was recorded before reasons were
 * @param by who decided; absent of what was recorded before
 */
public record PutOff(
        Postponement ground,
        LocalDate until,
        @Nullable Narrative because,
        @Nullable UUID by) {}
