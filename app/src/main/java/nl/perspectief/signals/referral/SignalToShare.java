package nl.perspectief.signals.referral;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenants.AboutToShare;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.DutchDay;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what an own signal already says. */
@Component
class SignalToShare implements AboutToShare {
    private static final String PURPOSE = "d1";

    private final Signals signals;
    private final Clock clock;

    SignalToShare(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.SIGNAL;
    }

    @Override
    public Optional<Known> known(Acting acting, UUID id) {
        return signals.find(acting.under(PURPOSE), id).map(this::known);
    }

    private Known known(SignalFile file) {
        return new Known(
                file.signal().id(),
                file.signal().subjectId(),
                null,
                file.signal().phase(),
                PURPOSE,
                ReferralCircumstances.of(ReferralCircumstances.Recorded.of(file), DutchDay.of(clock.instant())),
                Set.of());
    }
}
