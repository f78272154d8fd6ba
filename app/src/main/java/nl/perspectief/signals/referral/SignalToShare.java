package nl.perspectief.signals.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.AttestedFile;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what an own signal already says. */
@Component
class SignalToShare implements SharingSource {
    /** Whoever asks has not chosen one yet. */
    private static final UUID NO_ITEM = new UUID(0, 0);

    private final Signals signals;
    private final BoundWords words;
    private final Attestations attestations;
    private final Clock clock;

    SignalToShare(Signals signals, BoundWords words, Attestations attestations, Clock clock) {
        this.attestations = attestations;
        this.words = words;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.SIGNAL;
    }

    @Override
    public Optional<Known> known(Acting acting, UUID id) {
        return words.under(acting, PurposeMeaning.RECOGNISE)
                .flatMap(recognising -> signals.find(recognising, id).map(file -> known(recognising, file)));
    }

    private Known known(Acting recognising, SignalFile file) {
        LocalDate today = DutchDays.of(clock.instant());
        return new Known(
                file.signal().id(),
                file.signal().subjectId(),
                null,
                file.signal().regime(),
                words.in(file.signal().regime()).phase(file.signal().phase()),
                recognising.purposeIn(file.signal().regime()),
                attestations
                        .of(
                                recognising,
                                AttestedFile.ofSignal(
                                        file.signal().id(), file.signal().regime()))
                        .onto(
                                ReferralCircumstances.of(ReferralCircumstances.Recorded.of(file), today),
                                recognising.organisationId(),
                                NO_ITEM,
                                today),
                Set.of());
    }
}
