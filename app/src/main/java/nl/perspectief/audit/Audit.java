package nl.perspectief.audit;

import java.util.Collection;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/**
 * Notes a deed in both logs, in the transaction of the deed: they stand or fall together. The lines of a transaction are
 * written as its very last act, because from there to the commit the sealing of later lines waits.
 */
@Component
public class Audit {
    private final Transactions transactions;
    private final AuditTrail trail;
    private final ProcessingLog log;

    Audit(Transactions transactions, AuditTrail trail, ProcessingLog log) {
        this.transactions = transactions;
        this.trail = trail;
        this.log = log;
    }

    /** @param subjects ids of those whose data were processed; none when no person was in it */
    public void note(Acting acting, AuditEvent deed, ProcessingActivity activity, Collection<UUID> subjects) {
        transactions.run(acting, () -> {
            trail.record(acting, deed);
            log.record(acting, activity, subjects, deed.outcome());
        });
    }
}
