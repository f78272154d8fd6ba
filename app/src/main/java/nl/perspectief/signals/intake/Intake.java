package nl.perspectief.signals.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.organisations.absence.NotInYet;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Component;

/**
 * Signals that systems hand over. A signal becomes that of the professional whom the system names, by the same rules and with the
 * same log lines as when she types it; one line more names the system. What was handed over is known by hashes only.
 */
@Component
public class Intake {
    /** How long the same key gives the same answer, and the system may ask how it stands. */
    public static final Duration KEPT = Duration.ofHours(48);

    /** A purpose of the application itself, under which a system looks for what it sent: no person is in it. */
    private static final String LOOKING = "toetsen";

    private final Transactions transactions;
    private final Professionals professionals;
    private final NotInYet notInYet;
    private final PurposeWords words;
    private final Signals signals;
    private final JdbcIntakes rows;
    private final AuditTrail trail;
    private final Clock clock;

    Intake(
            Transactions transactions,
            Professionals professionals,
            NotInYet notInYet,
            PurposeWords words,
            Signals signals,
            JdbcIntakes rows,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.professionals = professionals;
        this.notInYet = notInYet;
        this.words = words;
        this.signals = signals;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of something that was handed over. */
    public sealed interface Outcome {
        /** A signal of the professional, now or when the same was sent before. */
        record Recorded(HandedOver handed) implements Outcome {}

        /** The key was used for something else. */
        record KeyInUse() implements Outcome {}

        /** No covenant in force lets this organisation record signals. */
        record NotUnderCovenant() implements Outcome {}
    }

    /** What was answered to the same key before; empty when nothing was. */
    public Optional<Outcome> before(PartnerSystem system, SentForm sent) {
        return transactions.as(looking(system), () -> rows.find(sent.id()).map(known -> known.answers(sent)));
    }

    /**
     * The professional of this organisation who signs in under this name and may record signals now. Unknown, of another organisation,
     * left, kept out, not in yet and without such a role are one and the same to who asks.
     */
    public Optional<Mandate> recorder(PartnerSystem system, String subject) {
        return transactions.as(
                looking(system),
                () -> professionals.of(subject).stream()
                        .filter(mandate -> mandate.organisation().equals(system.organisation()))
                        .filter(Mandate::notices)
                        .filter(mandate -> !notInYet.is(mandate.professional().id()))
                        .findFirst());
    }

    /** Records the signal in her name, unless the same was handed over meanwhile. */
    public Outcome record(PartnerSystem system, Mandate recorder, SentForm sent, NewSignal noticed) {
        Optional<Purpose> purpose = words.purpose(PurposeMeaning.RECOGNISE);
        if (purpose.isEmpty()) {
            return new Outcome.NotUnderCovenant();
        }
        Acting itself = looking(system).under(purpose.get());
        Acting her = recorder.under(purpose.get(), itself.trace());
        try {
            return transactions.as(her, () -> once(itself, her, sent, noticed));
        } catch (Unbound _) {
            return new Outcome.NotUnderCovenant();
        }
    }

    private Outcome once(Acting itself, Acting her, SentForm sent, NewSignal noticed) {
        rows.hold(sent.id());
        return transactions
                .besides(itself, () -> rows.find(sent.id()))
                .map(known -> known.answers(sent))
                .orElseGet(() -> recorded(itself, her, sent, noticed));
    }

    private Outcome recorded(Acting itself, Acting her, SentForm sent, NewSignal noticed) {
        Signal signal = signals.record(her, noticed);
        HandedOver handed = new HandedOver(signal.id(), signal.recordedAt().truncatedTo(ChronoUnit.SECONDS), true);
        transactions.besides(itself, () -> {
            rows.add(sent, itself, handed);
            trail.record(itself, AuditEvent.done(Action.HANDED_OVER, ObjectType.SIGNAL, signal.id()));
            return handed;
        });
        return new Outcome.Recorded(handed);
    }

    /** How something stands that this system itself handed over, for as long as its key is kept. */
    public Optional<HandedOver> find(PartnerSystem system, UUID signal) {
        Instant earliest = clock.instant().minus(KEPT);
        return transactions
                .as(looking(system), () -> rows.ofSignal(signal))
                .filter(handed -> handed.at().isAfter(earliest));
    }

    private static Acting looking(PartnerSystem system) {
        return system.acting(LOOKING, Traces.fresh());
    }
}
