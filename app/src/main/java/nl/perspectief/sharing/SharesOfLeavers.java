package nl.perspectief.sharing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.DisclosureRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people who left gave in cases. It stays with the organisation that gave it; a colleague with a role for tables can end it
 * without seeing what it says: one who sits at that table, or who is named for it in the organisation.
 */
@Component
public class SharesOfLeavers {
    private static final String ALL = "SELECT d.*, false AS open FROM shares_of_leavers(?) d";

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    SharesOfLeavers(Transactions transactions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the acting organisation that have not ended, the first to end on top. */
    public List<Disclosure> all(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql(ALL)
                        .param(Timestamp.from(clock.instant()))
                        .query(DisclosureRow::read)
                        .list());
    }

    /** The same, to read them; reading is noted. */
    public List<Disclosure> look(Acting acting) {
        return transactions.as(acting, () -> {
            List<Disclosure> all = all(acting);
            audit.note(
                    acting,
                    AuditEvent.done(Action.LOOKED, ObjectType.DISCLOSURE, null),
                    ProcessingActivity.DISCLOSURE_WITHDRAWING,
                    all.stream().map(Disclosure::subjectId).distinct().toList());
            return all;
        });
    }

    /** Whether there was one to end. */
    public boolean end(Acting acting, UUID id, String reason) {
        return transactions.as(
                acting,
                () -> all(acting).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .filter(_ -> jdbc.sql("SELECT end_share_of_leaver(?, ?, ?)")
                                .params(id, reason, Timestamp.from(clock.instant()))
                                .query(Boolean.class)
                                .single())
                        .map(one -> noted(acting, one))
                        .orElse(false));
    }

    private boolean noted(Acting acting, Disclosure ended) {
        audit.note(
                acting,
                ended.deed(Action.WITHDREW),
                ProcessingActivity.DISCLOSURE_WITHDRAWING,
                List.of(ended.subjectId()));
        return true;
    }
}
