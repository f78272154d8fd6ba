package nl.perspectief.sharing.likeness;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.Identity;
import org.springframework.stereotype.Component;

/**
 * What stands here already about who is likely the same young person, among what the reader sees anyway: row-level security
 * decides that. A person says whether it is; nothing is joined by itself, and nothing is read from one that was not readable.
 */
@Component
public class SamePersons {
    /** The newest of them that are shown. */
    private static final int MOST = 10;

    private final Transactions transactions;
    private final JdbcSamePersons rows;
    private final Audit audit;
    private final Clock clock;

    SamePersons(Transactions transactions, JdbcSamePersons rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A record that somebody looks at.
     *
     * @param among the kinds of files whose pages the reader opens
     * @param activity in which this is looked at
     */
    public record Looked(
            UUID fileId, UUID subjectId, Identity identity, Set<Likely.Place> among, ProcessingActivity activity) {}

    /** Those that are likely the same, newest first, and those of which somebody said something. */
    public List<Likely> as(Acting acting, Looked looked) {
        return transactions.as(acting, () -> {
            List<Likely> found = found(acting, looked);
            if (!found.isEmpty()) {
                audit.note(
                        acting,
                        AuditEvent.done(Action.LISTED, ObjectType.ITEM, null),
                        looked.activity(),
                        found.stream().map(Likely::subjectId).distinct().toList());
            }
            return found;
        });
    }

    private List<Likely> found(Acting acting, Looked looked) {
        Map<UUID, Likely.Said> said = rows.said(looked.fileId());
        return rows.others(acting, looked, said).stream()
                .filter(other ->
                        other.said() != Likely.Said.NOTHING || Likeness.likely(looked.identity(), other.identity()))
                .limit(MOST)
                .toList();
    }

    /** Says that another is the same or somebody else, or takes back what was said. Whether it was one of those shown. */
    public boolean say(Acting acting, Looked looked, UUID other, Likely.Said said) {
        return transactions.as(acting, () -> {
            boolean shown =
                    found(acting, looked).stream().anyMatch(one -> one.fileId().equals(other));
            if (shown) {
                rows.write(acting, looked.fileId(), other, said, clock.instant());
                audit.note(
                        acting,
                        AuditEvent.done(Action.CHANGED, ObjectType.ITEM, looked.fileId()),
                        looked.activity(),
                        List.of(looked.subjectId()));
            }
            return shown;
        });
    }
}
