package nl.perspectief.signals.destroying;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys the signals that were not taken on and not kept, when their two weeks are over: at each start, and soon after midnight. */
@Component
public class UnansweredSignals {
    /** That of the daily review; the policies let it see what is due, and nothing else. */
    private static final String PURPOSE = "herziening";

    private static final UUID ITSELF = new UUID(0, 0);

    private final Transactions transactions;
    private final Organisations organisations;
    private final JdbcDestructions rows;
    private final Audit audit;
    private final Clock clock;

    UnansweredSignals(
            Transactions transactions, Organisations organisations, JdbcDestructions rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "31 * * * * *", zone = DutchDays.NAME)
    void watch() {
        carryOut();
    }

    /** How many there were. */
    public int carryOut() {
        Optional<Organisation> any = organisations.all().stream().findFirst();
        return any.map(this::carryOut).orElse(0);
    }

    private int carryOut(Organisation any) {
        Acting itself = itself(any, Ids.next(clock.instant()).toString().replace("-", ""));
        return transactions.as(itself, () -> {
            List<JdbcDestructions.Destroyed> gone = rows.destroyUnanswered();
            gone.forEach(one -> note(itself, one));
            return gone.size();
        });
    }

    /** In the log of the organisation whose signal it was. */
    private void note(Acting itself, JdbcDestructions.Destroyed gone) {
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
