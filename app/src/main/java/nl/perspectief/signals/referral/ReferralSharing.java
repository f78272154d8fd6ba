package nl.perspectief.signals.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenants.BoundWords;
import nl.perspectief.covenants.Circumstances;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.Receiver;
import nl.perspectief.covenants.Sharing;
import nl.perspectief.covenants.attesting.Attestations;
import nl.perspectief.covenants.attesting.Attested;
import nl.perspectief.covenants.attesting.AttestedFile;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.signals.DutchDay;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referral in the words of the covenant: to the process lead of the municipality, to decide on admission, in triage. */
@Component
class ReferralSharing {
    private final Organisations organisations;
    private final BoundWords words;
    private final Attestations attestations;

    ReferralSharing(Organisations organisations, BoundWords words, Attestations attestations) {
        this.attestations = attestations;
        this.organisations = organisations;
        this.words = words;
    }

    /** The organisation that leads the partnership's personal approaches. */
    Organisation lead() {
        return words.partners(PartnerKind.MUNICIPALITY).stream()
                .flatMap(partner -> organisations.byPartner(partner).stream())
                .findFirst()
                .orElseThrow(() -> new Unbound(PartnerKind.MUNICIPALITY));
    }

    /** The category in which it stands why a referral is needed. */
    String needCategory() {
        return words.category(CategoryMeaning.OBSERVATION);
    }

    /**
     * @param need why it is needed; absent as long as nobody was asked
     * @param referralId absent for a preview
     */
    List<Sharing> of(
            Acting acting,
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
        Attested byHand =
                attestations.of(acting, AttestedFile.ofSignal(file.signal().id()));
        Receiver receiver = new Receiver(lead, null, Role.PROCESS_LEAD);
        String purpose =
                words.purpose(PurposeMeaning.ADMISSION).orElseThrow(() -> new Unbound(PurposeMeaning.ADMISSION));
        String phase = words.phase(PhaseMeaning.WEIGHING);
        Sharing.Context context = new Sharing.Context(null, referralId, lead.id());
        return items.stream()
                .map(item -> new Sharing(
                        item,
                        receiver,
                        purpose,
                        phase,
                        byHand.onto(circumstances, item.organisationId(), item.id(), DutchDay.of(now)),
                        route.due(now),
                        null,
                        context))
                .toList();
    }
}
