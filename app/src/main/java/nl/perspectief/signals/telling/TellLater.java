package nl.perspectief.signals.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.SignalsWaiting.OfSubject;
import nl.perspectief.signals.SignalsWaiting.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Own signals of which somebody does not know yet, and of which the day has come to think about that again (UAVG 41). Once there is a
 * case, that is for who leads it.
 */
@Component
public class TellLater {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    TellLater(Transactions transactions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of who acts, and of whom who acts stands in for; the first day on top. */
    public List<Waiting> due(Acting acting) {
        return transactions.as(acting, () -> {
            List<OfSubject> found = found(acting, DutchDays.of(clock.instant()));
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

    private List<OfSubject> found(Acting acting, LocalDate today) {
        return jdbc.sql("""
                        SELECT s.id, s.subject_id, s.recorded_at, s.inform_again_on, y.first_name, y.birth_date
                          FROM signal s
                          LEFT JOIN published_identity y ON y.file_id = s.id AND y.kind = 'IDENTITY'
                         WHERE s.organisation_id = :own AND s.inform_again_on <= :today
                           AND (s.youth_not_informed IS NOT NULL OR s.parents_not_informed IS NOT NULL)
                           AND s.recorded_by = ANY ((SELECT stood_in_for(:own))::uuid[])
                           AND NOT EXISTS (SELECT FROM referral r WHERE r.signal_id = s.id AND r.outcome = 'PERSONAL_APPROACH')
                         ORDER BY s.inform_again_on, s.id LIMIT :some""")
                .param("own", acting.organisationId())
                .param("some", Worklist.FIRST + 1)
                .param("today", today)
                .query((row, _) -> new OfSubject(
                        row.getObject("subject_id", UUID.class),
                        Waiting.until(
                                row.getObject("id", UUID.class),
                                row.getString("first_name"),
                                row.getString("birth_date"),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getObject("inform_again_on", LocalDate.class),
                                today)))
                .list();
    }
}
