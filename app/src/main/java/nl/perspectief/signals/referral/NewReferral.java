package nl.perspectief.signals.referral;

import java.util.Set;
import java.util.UUID;
import nl.perspectief.register.facts.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A wish to refer.
 *
 * @param consent what young person and parents said
 * @param need why it is needed and why it cannot be done without; it travels as a statement of its own
 * @param lead the partner that will lead; absent when there is one only
 * @param itemIds the statements that should travel; the name always does
 */
public record NewReferral(
        UUID signalId,
        Route route,
        Consent consent,
        String need,
        Set<UUID> itemIds,
        @Nullable String lead) {
    /** To the only organisation that can lead. */
    public NewReferral(UUID signalId, Route route, Consent consent, String need, Set<UUID> itemIds) {
        this(signalId, route, consent, need, itemIds, null);
    }

    public NewReferral {
        itemIds = Set.copyOf(itemIds);
    }
}
