package nl.perspectief.signals.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Truth;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;

/**
 * A wish to refer.
 *
 * @param consent what young person and parents said
 * @param need why it is needed and why it cannot be done without; it travels as a statement of its own
 * @param lead the partner that will lead; absent when there is one only
 * @param group what the triangle decided about the group, by the second route; absent by the others
 * @param itemIds the statements that should travel; the name always does
 */
public record NewReferral(
        UUID signalId,
        Route route,
        Consent consent,
        String need,
        Set<UUID> itemIds,
        @Nullable String lead,
        @Nullable GroupDecision group) {
    /** To the only organisation that can lead. */
    public NewReferral(UUID signalId, Route route, Consent consent, String need, Set<UUID> itemIds) {
        this(signalId, route, consent, need, itemIds, null, null);
    }

    public NewReferral {
        itemIds = Set.copyOf(itemIds);
    }

    /** The decision of mayor, prosecutor and police that found a group problematic: its number and its day, and nobody in it. */
    public record GroupDecision(String number, LocalDate decidedOn) {}

    /** What its route asks first and is not there; empty when it can be referred by that route. */
    public Optional<Referred> refusedFor(SignalFile file, Instant now) {
        LocalDate today = DutchDays.of(now);
        Optional<Identity> identity = file.identity();
        if (identity.isEmpty()) {
            return Optional.of(new Referred.WithoutName());
        }
        return switch (route) {
            case POLICE_CONTACT -> Optional.empty();
            case CORE_MEMBER ->
                group == null || group.decidedOn().isAfter(today)
                        ? Optional.of(new Referred.WithoutGroupDecision())
                        : Optional.empty();
            case SEEN_ONLY ->
                consent.agreed(identity.get().ageOn(today)) == Truth.TRUE
                        ? Optional.empty()
                        : Optional.of(new Referred.ConsentFirst());
        };
    }
}
