package nl.perspectief.signals.destroying;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import org.springframework.stereotype.Component;

/** Destroys what nobody destroys by hand, and notes it in the log of the organisation whose it was. */
@Component
public class DestroyedItself {
    /** That of the daily review; the policies let it see what is due, and nothing else. */
    private static final String PURPOSE = "herziening";

    private static final UUID ITSELF = new UUID(0, 0);

    private final Transactions transactions;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    DestroyedItself(Transactions transactions, Organisations organisations, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many signals there were. @param due destroys them and tells which */
    public int carryOut(Supplier<List<Destroyed>> due) {
        Optional<Organisation> any = organisations.all().stream().findFirst();
        return any.map(one -> carryOut(one, due)).orElse(0);
    }

    private int carryOut(Organisation any, Supplier<List<Destroyed>> due) {
        Acting itself = itself(any, Ids.next(clock.instant()).toString().replace("-", ""));
        return transactions.as(itself, () -> {
            List<Destroyed> gone = due.get();
            gone.forEach(one -> note(itself, one));
            return gone.size();
        });
    }

    private void note(Acting itself, Destroyed gone) {
        Organisation holder = organisations.find(gone.organisationId()).orElseThrow();
        Acting noting = itself(holder, itself.trace());
        transactions.besides(noting, () -> {
            audit.note(
                    noting,
                    AuditEvent.done(Action.DESTROYED, ObjectType.SIGNAL, gone.signalId()),
                    ProcessingActivity.SIGNAL_DESTROYING,
                    List.of(gone.subjectId()));
            return gone;
        });
    }

    private static Acting itself(Organisation organisation, String trace) {
        return new Mandate(new Professional(ITSELF, organisation, "", ""), Set.of()).under(Purpose.own(PURPOSE), trace);
    }
}
