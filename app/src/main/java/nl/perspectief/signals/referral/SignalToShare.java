package nl.perspectief.signals.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.Origin;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.Attested;
import nl.perspectief.sharing.attesting.AttestedFile;
import nl.perspectief.sharing.attesting.Recordable;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what an own signal already says, and where its pages are. */
@Component
class SignalToShare implements SharingSource {
    /** Whoever asks has not chosen one yet. */
    private static final UUID NO_ITEM = new UUID(0, 0);

    private static final Set<PhaseMeaning> BEFORE_A_CASE =
            EnumSet.of(PhaseMeaning.OWN_RECORD, PhaseMeaning.SIGNAL, PhaseMeaning.WEIGHING);

    private final Signals signals;
    private final Referrals referrals;
    private final BoundWords words;
    private final Attestations attestations;
    private final Clock clock;

    SignalToShare(Signals signals, Referrals referrals, BoundWords words, Attestations attestations, Clock clock) {
        this.attestations = attestations;
        this.referrals = referrals;
        this.words = words;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public String field() {
        return "signaal";
    }

    @Override
    public Optional<String> list(Mandate mandate, PhaseMeaning phase) {
        if (!BEFORE_A_CASE.contains(phase)) {
            return Optional.empty();
        }
        if (mandate.notices()) {
            return Optional.of("/signalen");
        }
        return mandate.has(Role.PROCESS_LEAD) ? Optional.of("/wegingen") : Optional.empty();
    }

    @Override
    public Optional<Known> known(Acting acting, UUID id) {
        return words.under(acting, PurposeMeaning.RECOGNISE)
                .flatMap(recognising -> signals.find(recognising, id).map(file -> known(recognising, file)));
    }

    private Known known(Acting recognising, SignalFile file) {
        LocalDate today = DutchDays.of(clock.instant());
        RegimeWords regime = words.in(file.signal().regime());
        Optional<Referral> referral =
                referrals.ofSignal(recognising, file.signal().id());
        Circumstances looked = ReferralCircumstances.of(recorded(file, referral), today);
        AttestedFile attested = ReferralCircumstances.byHand(file.signal());
        Attested byHand = attestations.of(recognising, attested);
        SignalOrigin origin = new SignalOrigin(
                recognising,
                file,
                referral.filter(Referral::open).isPresent()
                        || referrals
                                .standing(recognising, file.signal().id())
                                .filter(CaseOpening.Standing::open)
                                .isPresent());
        List<Matter> matters = file.items().stream()
                .sorted(Comparator.comparing((Item item) -> item.identity() != null))
                .map(item ->
                        SignalOrigin.matter(item, byHand.onto(looked, recognising.organisationId(), item.id(), today)))
                .toList();
        return new Known(
                file.signal().id(),
                file.signal().subjectId(),
                null,
                regime.regime(),
                regime.phase(file.signal().phase()),
                recognising.purposeIn(regime.regime()),
                byHand.onto(looked, recognising.organisationId(), NO_ITEM, today),
                Set.of(),
                new Origin(
                        origin.place(),
                        "signals.ask.place",
                        matters,
                        origin.aims(regime),
                        origin.gives(referrals.leads(file.signal())),
                        origin.doors(),
                        recordable(recognising, attested, looked),
                        null));
    }

    private static ReferralCircumstances.Recorded recorded(SignalFile file, Optional<Referral> referral) {
        ReferralCircumstances.Recorded signal = ReferralCircumstances.Recorded.of(file);
        return referral.map(one -> signal.referred(one.route(), one.consent(), null))
                .orElse(signal);
    }

    private Set<String> recordable(Acting recognising, AttestedFile file, Circumstances known) {
        return attestations.look(recognising, file, recognising.mandate().roles(), known, List.of()).stream()
                .filter(Recordable::mayRecord)
                .map(Recordable::condition)
                .map(Condition::id)
                .collect(Collectors.toSet());
    }
}
