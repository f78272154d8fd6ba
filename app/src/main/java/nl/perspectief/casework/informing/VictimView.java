package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;
import org.jspecify.annotations.Nullable;

/**
 * How the young person was looked at, before anything else: as a victim or not.
 *
 * @param by who looked
 * @param because what that rests on; absent of what came along with a referral
 */
public record VictimView(
        LocalDate on,
        Exploitation outcome,
        UUID by,
        @Nullable Narrative because) {}
