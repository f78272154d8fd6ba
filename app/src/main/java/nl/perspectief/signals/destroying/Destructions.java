package nl.perspectief.signals.destroying;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.SignalsWaiting.OfSubject;
import org.springframework.stereotype.Component;

/**
 * Asking an organisation to destroy its own signal when the leading one does not take it on. Nobody destroys what another
 * organisation recorded: that one destroys it, or says why it keeps it, or lets two weeks pass.
 */
@Component
public class Destructions {
    /** To answer in. */
    public static final int DAYS = 14;

    private static final Duration TOLD_FOR = Duration.ofDays(60);

    private final Transactions transactions;
    private final JdbcDestructions rows;
    private final Audit audit;
    private final Clock clock;

    Destructions(Transactions transactions, JdbcDestructions rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step of the decision not to take on a referral, while that is there. */
    public void ask(Acting lead, UUID referralId) {
        transactions.run(
                lead,
                () -> rows.ask(
                        referralId,
                        clock.instant(),
                        DutchDays.of(clock.instant()).plusDays(DAYS)));
    }

    /** What was asked about an own signal last. */
    public Optional<AskedToDestroy> ofSignal(Acting acting, UUID signalId) {
        return transactions.as(acting, () -> rows.ofSignal(signalId));
    }

    /** Keeps an own signal that was asked about; whether it was, and nobody answered before. */
    public boolean keep(Acting acting, UUID signalId, UUID subjectId, KeepReason reason) {
        return transactions.as(acting, () -> {
            boolean kept = rows.keep(signalId, reason, acting.professionalId(), clock.instant());
            if (kept) {
                audit.note(
                        acting,
                        AuditEvent.done(Action.DECIDED, ObjectType.SIGNAL, signalId),
                        ProcessingActivity.SIGNAL_DESTROYING,
                        List.of(subjectId));
            }
            return kept;
        });
    }

    /** The same, because it is referred once more. */
    public boolean keepReferredAgain(Acting acting, UUID signalId, UUID subjectId) {
        return keep(acting, signalId, subjectId, KeepReason.REFERRED_AGAIN);
    }

    /** What others keep of what the acting process lead's organisation did not take on, of the last months. */
    public List<AskedToDestroy> kept(Acting lead) {
        return transactions.as(
                lead, () -> rows.kept(lead.organisationId(), clock.instant().minus(TOLD_FOR)));
    }

    /** Signals that the acting professional referred, and of which nobody said yet that they are kept. */
    public List<SignalsWaiting.Waiting> unanswered(Acting acting) {
        return transactions.as(acting, () -> {
            List<OfSubject> found = rows.unanswered(acting.organisationId(), DutchDays.of(clock.instant()));
            if (!found.isEmpty()) {
                audit.note(
                        acting,
                        AuditEvent.done(Action.LISTED, ObjectType.WORKLIST, null),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        OfSubject.subjects(found));
            }
            return OfSubject.waiting(found);
        });
    }
}
