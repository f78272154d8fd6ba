package nl.perspectief.signals.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Receiver;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.Attested;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.NewItem;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referral in the words of the covenant: to the process lead of the municipality, to decide on admission, in triage. */
@Component
class ReferralSharing {
    private final Organisations organisations;
    private final BoundWords words;
    private final Attestations attestations;
    private final Covenants covenants;

    ReferralSharing(Organisations organisations, BoundWords words, Attestations attestations, Covenants covenants) {
        this.covenants = covenants;
        this.attestations = attestations;
        this.organisations = organisations;
        this.words = words;
    }

    /** The organisations that can lead a personal approach under a covenant; the usual one first. */
    List<Organisation> leads(String regime) {
        return words.in(regime).partners(PartnerKind.MUNICIPALITY).stream()
                .flatMap(partner -> organisations.byPartner(partner).stream())
                .toList();
    }

    /** The one that was chosen, or else the usual one. */
    Organisation lead(String regime, @Nullable String chosen) {
        return leads(regime).stream()
                .filter(lead -> chosen == null || lead.partner().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Unbound(PartnerKind.MUNICIPALITY));
    }

    /** Why a referral is needed, as a statement that travels with it. */
    NewItem need(Signal signal, String reason) {
        return NewItem.full(signal.subjectId(), signal.reference(), needCategory(signal), ItemKind.NOTE, reason);
    }

    private String needCategory(Signal signal) {
        return words.in(signal.regime()).category(CategoryMeaning.OBSERVATION);
    }

    /**
     * What goes along with a referral beside its statements: it is of the sort of an observation, and goes by way of those. How
     * the young person was looked at is told where the rule that carries them asks for that.
     *
     * @param given what the covenant lets travel
     */
    Optional<Along> along(SignalFile file, Collection<Disclosure> given, Instant now) {
        String category = needCategory(file.signal());
        return given.stream()
                .filter(one -> one.category().equals(category))
                .findFirst()
                .map(one -> new Along(category, Brought.of(file, asksForVictimView(one, now))));
    }

    record Along(String category, Brought brought) {}

    private boolean asksForVictimView(Disclosure given, Instant now) {
        Covenant covenant = covenants.inForce(given.covenant(), now);
        return given.rules().stream()
                .flatMap(id -> covenant.rule(id).stream())
                .flatMap(rule -> rule.all().stream())
                .flatMap(id -> covenant.vocabulary().condition(id).stream())
                .anyMatch(condition -> condition.fact() == Fact.VICTIM_VIEW);
    }

    /**
     * @param lead to whom
     * @param need why it is needed; absent as long as nobody was asked
     * @param referralId absent for a preview
     */
    List<SharingRequest> of(
            Acting acting,
            SignalFile file,
            Organisation lead,
            Collection<Item> items,
            Route route,
            Consent consent,
            @Nullable String need,
            @Nullable UUID referralId,
            Instant now) {
        RegimeWords regime = words.in(file.signal().regime());
        Circumstances circumstances = ReferralCircumstances.of(
                ReferralCircumstances.Recorded.of(file).referred(route, consent, need), DutchDays.of(now));
        Attested byHand = attestations.of(acting, ReferralCircumstances.byHand(file.signal()));
        Receiver receiver = new Receiver(lead, null, Role.PROCESS_LEAD);
        String purpose =
                regime.purpose(PurposeMeaning.ADMISSION).orElseThrow(() -> new Unbound(PurposeMeaning.ADMISSION));
        String phase = regime.phase(PhaseMeaning.WEIGHING);
        SharingRequest.Context context = new SharingRequest.Context(
                referralId == null ? null : new FileReference(Referral.KIND, referralId), lead.id());
        return items.stream()
                .map(item -> new SharingRequest(
                        regime.regime(),
                        item,
                        receiver,
                        purpose,
                        phase,
                        byHand.onto(circumstances, item.organisationId(), item.id(), DutchDays.of(now)),
                        route.due(now),
                        null,
                        context))
                .toList();
    }

    static List<Disclosure> given(List<SharingOutcome> shared) {
        return shared.stream()
                .filter(SharingOutcome.Given.class::isInstance)
                .map(answer -> ((SharingOutcome.Given) answer).disclosure())
                .toList();
    }

    static List<Item> withheld(List<SharingOutcome> shared) {
        return shared.stream()
                .filter(SharingOutcome.Withheld.class::isInstance)
                .map(answer -> ((SharingOutcome.Withheld) answer).sharing().item())
                .toList();
    }
}
