package nl.perspectief.signals.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
 * @param contact by the first route; absent by the others
 * @param itemIds the statements that should travel; the name always does
 */
public record NewReferral(
        UUID signalId,
        Route route,
        Consent consent,
        String need,
        Set<UUID> itemIds,
        @Nullable String lead,
        @Nullable GroupDecision group,
        @Nullable PoliceContact contact) {
    /** To the only organisation that can lead, by the third route, which asks neither a decision nor a contact. */
    public NewReferral(UUID signalId, Route route, Consent consent, String need, Set<UUID> itemIds) {
        this(signalId, route, consent, need, itemIds, null, null, null);
    }

    public NewReferral {
        itemIds = Set.copyOf(itemIds);
    }

    /** The decision of mayor, prosecutor and police that found a group problematic: its number and its day, and nobody in it. */
    public record GroupDecision(String number, LocalDate decidedOn) {}

    /** A contact with the police: of which day, and as what. What the young person would have done is not asked. */
    public record PoliceContact(LocalDate on, As as) {
        public enum As {
            VICTIM,
            WITNESS,
            NEITHER
        }

        /** Whether somebody has to be asked first how that was, before anything else is weighed. */
        public boolean askedFirst() {
            return as != As.NEITHER;
        }
    }

    /**
     * What its route asks first and is not there; empty when it can be referred by that route.
     *
     * @param recent whether a contact with the police was not too long ago
     */
    public Optional<Referred> refusedFor(SignalFile file, Instant now, Predicate<LocalDate> recent) {
        LocalDate today = DutchDays.of(now);
        Optional<Identity> identity = file.identity();
        if (identity.isEmpty()) {
            return Optional.of(new Referred.WithoutName());
        }
        return switch (route) {
            case POLICE_CONTACT ->
                contact == null || !recent.test(contact.on())
                        ? Optional.of(new Referred.WithoutContact())
                        : Optional.empty();
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
