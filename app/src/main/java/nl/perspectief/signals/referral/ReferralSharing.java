package nl.perspectief.signals.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenants.Circumstances;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Receiver;
import nl.perspectief.covenants.Sharing;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.signals.DutchDay;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referral in the words of the covenant: to the process lead of the municipality, to decide on admission, in triage. */
@Component
class ReferralSharing {
    static final String PURPOSE = "d2";
    static final String PHASE = "f2";
    private static final String LEAD = "gemeente";

    private final Organisations organisations;

    ReferralSharing(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation that leads the partnership's personal approaches. */
    Organisation lead() {
        return organisations.byPartner(LEAD).orElseThrow();
    }

    /**
     * @param need why it is needed; absent as long as nobody was asked
     * @param referralId absent for a preview
     */
    List<Sharing> of(
            SignalFile file,
            Collection<Item> items,
            Route route,
            @Nullable Boolean consent,
            @Nullable String need,
            @Nullable UUID referralId,
            Instant now) {
        Organisation lead = lead();
        Circumstances circumstances = ReferralCircumstances.of(
                ReferralCircumstances.Recorded.of(file).referred(route, consent, need), DutchDay.of(now));
        Receiver receiver = new Receiver(lead, null, Role.PROCESS_LEAD);
        Sharing.Context context = new Sharing.Context(null, referralId, lead.id());
        return items.stream()
                .map(item -> new Sharing(item, receiver, PURPOSE, PHASE, circumstances, route.due(now), null, context))
                .toList();
    }
}
