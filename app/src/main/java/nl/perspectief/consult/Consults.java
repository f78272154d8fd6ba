package nl.perspectief.consult;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.warning.Nameless;
import org.springframework.stereotype.Component;

/**
 * Consults, for who asked and for who has the role that was asked. The trail says that somebody asked, looked, answered or ended,
 * and not in which consult: the log knows that somebody consulted and when, and not about what.
 */
@Component
public class Consults {
    private final Transactions transactions;
    private final JdbcConsults rows;
    private final AuditTrail trail;
    private final Clock clock;

    Consults(Transactions transactions, JdbcConsults rows, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that who acts asked, the latest word first. */
    public List<Consult> own(Acting acting) {
        return listed(acting, () -> rows.own(acting.professionalId()));
    }

    /** Those of others that who acts answers, what waits longest first. */
    public List<Consult> toAnswer(Acting acting) {
        return listed(acting, () -> rows.others(acting.professionalId()));
    }

    private List<Consult> listed(Acting acting, Supplier<List<Consult>> question) {
        return transactions.as(acting, () -> {
            List<Consult> found = question.get();
            if (!found.isEmpty()) {
                note(acting, Action.LISTED);
            }
            return found;
        });
    }

    /** Whether who acts asked it; that is no reading. */
    public boolean asks(Acting acting, UUID id) {
        return transactions.as(
                acting, () -> rows.find(id).filter(one -> one.askedBy(acting)).isPresent());
    }

    /** All that was said; who asked has read the answer by this. */
    public Optional<Conversation> look(Acting acting, UUID id) {
        return transactions.as(
                acting,
                () -> rows.find(id).map(consult -> {
                    Conversation conversation = new Conversation(consult, rows.said(consult));
                    if (consult.askedBy(acting) && consult.unread()) {
                        rows.read(consult);
                    }
                    note(acting, Action.LOOKED);
                    return conversation;
                }));
    }

    /** Begins one. @param whom one of {@link Consultable#by} */
    public UUID ask(Acting acting, Consulted whom, Nameless words) {
        return transactions.as(acting, () -> {
            UUID id = Ids.next(clock.instant());
            rows.insert(id, acting, whom, clock.instant());
            rows.say(id, acting.professionalId(), words, clock.instant());
            note(acting, Action.ASKED);
            return id;
        });
    }

    /** Says something more. Whether it is still there to say something in. */
    public boolean say(Acting acting, UUID id, Nameless words) {
        return transactions.as(
                acting,
                () -> rows.find(id).isPresent()
                        && rows.say(id, acting.professionalId(), words, clock.instant())
                        && noted(acting, Action.RECORDED));
    }

    /**
     * Who asked chooses to make a signal of it, or not after all; no line of it is written, because that would point at the signal.
     * Whether who acts asked it.
     */
    public boolean choose(Acting acting, UUID id, boolean signal) {
        return transactions.as(acting, () -> rows.choose(id, acting.professionalId(), signal ? clock.instant() : null));
    }

    /** Destroys all that was said; a count remains. Whether who acts asked it, and read every answer. */
    public boolean close(Acting acting, UUID id) {
        return transactions.as(
                acting, () -> rows.delete(id, acting.professionalId()) && noted(acting, Action.DESTROYED));
    }

    private boolean noted(Acting acting, Action action) {
        note(acting, action);
        return true;
    }

    private void note(Acting acting, Action action) {
        trail.record(acting, AuditEvent.done(action, ObjectType.CONSULT, null));
    }
}
