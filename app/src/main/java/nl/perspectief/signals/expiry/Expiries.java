package nl.perspectief.signals.expiry;

import java.time.Clock;
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
import nl.perspectief.signals.SignalsWaiting.Waiting;
import org.springframework.stereotype.Component;

/**
 * Until when own signals are kept that nobody refers (AVG 5(1)(e)). What was referred, or is asked to be destroyed, has a term of
 * its own.
 */
@Component
public class Expiries {
    private final Transactions transactions;
    private final JdbcExpiries rows;
    private final Audit audit;
    private final Clock clock;

    Expiries(Transactions transactions, JdbcExpiries rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it does not expire, or is not to be seen. */
    public Optional<Expiry> ofSignal(Acting acting, UUID signalId) {
        return transactions.as(acting, () -> rows.ofSignal(signalId));
    }

    /** Keeps a signal twelve weeks longer, once, while it is held; whether it is kept longer by this. */
    public boolean extend(Acting acting, UUID signalId, UUID subjectId, String reason) {
        return transactions.as(acting, () -> {
            boolean free = rows.ofSignal(signalId)
                    .filter(expiry -> expiry.refusal().isEmpty())
                    .isPresent();
            if (free) {
                rows.extend(signalId, reason, acting.professionalId(), clock.instant());
                audit.note(
                        acting,
                        AuditEvent.done(Action.DECIDED, ObjectType.SIGNAL, signalId),
                        ProcessingActivity.SIGNAL_RECORDING,
                        List.of(subjectId));
            }
            return free;
        });
    }

    /**
     * Own signals that expire within two weeks, of the acting professional and of whom they stand in for; the first on top. The only one is
     * told by name, and that is noted; of more is told how many there are.
     */
    public SignalsWaiting.Some near(Acting acting) {
        return transactions.as(acting, () -> {
            JdbcExpiries.Near near = rows.near(acting.organisationId(), DutchDays.of(clock.instant()), Expiry.WARNED);
            List<Waiting> first = OfSubject.waiting(near.first());
            if (near.total() == 1) {
                audit.note(
                        acting,
                        AuditEvent.done(Action.LISTED, ObjectType.WORKLIST, null),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        OfSubject.subjects(near.first()));
            } else {
                first = first.stream().map(Waiting::unnamed).toList();
            }
            return new SignalsWaiting.Some(first, near.total() - first.size());
        });
    }
}
