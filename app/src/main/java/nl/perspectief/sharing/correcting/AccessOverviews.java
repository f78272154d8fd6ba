package nl.perspectief.sharing.correcting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.organisations.held.PersonData.Whose;
import nl.perspectief.sharing.correcting.AccessOverview.Part;
import org.springframework.stereotype.Component;

/**
 * Gathers what every module holds about the young person of a file, for who answers for what hangs on it. What is in there and may
 * not be told is named. Looking is noted.
 */
@Component
public class AccessOverviews {
    private final Transactions transactions;
    private final List<PersonData> modules;
    private final JdbcAccess rows;
    private final Corrections corrections;
    private final Audit audit;

    AccessOverviews(
            Transactions transactions,
            List<PersonData> modules,
            JdbcAccess rows,
            Corrections corrections,
            Audit audit) {
        this.transactions = transactions;
        this.modules = modules;
        this.rows = rows;
        this.corrections = corrections;
        this.audit = audit;
    }

    /** Empty for who does not answer for it, as for a file that is not there. */
    public Optional<AccessOverview> look(Acting acting, UUID file) {
        return transactions.as(
                acting,
                () -> rows.answers(file) ? whose(file).map(one -> gathered(acting, file, one)) : Optional.empty());
    }

    /** Whether there is an overview for who acts. */
    public boolean mayLook(Acting acting, UUID file) {
        return transactions.as(acting, () -> rows.answers(file) && whose(file).isPresent());
    }

    private Optional<Whose> whose(UUID file) {
        return modules.stream().flatMap(one -> one.whose(file).stream()).findFirst();
    }

    private AccessOverview gathered(Acting acting, UUID file, Whose whose) {
        List<UUID> subjects = subjects(file, whose.subject());
        List<Part> parts =
                modules.stream().map(one -> part(acting, one, subjects)).toList();
        AuditEvent looked = AuditEvent.done(Action.LOOKED, ObjectType.ACCESS_OVERVIEW, file);
        UUID leads = whose.leads();
        audit.note(
                acting,
                leads == null ? looked : looked.inCase(file, leads),
                ProcessingActivity.RIGHTS_ANSWERING,
                subjects);
        return new AccessOverview(corrections.whom(acting, file).orElse(null), parts);
    }

    /** Also as whom the same young person was recorded another time, as far as somebody of the organisation said so. */
    private List<UUID> subjects(UUID file, UUID subject) {
        return Stream.concat(
                        Stream.of(subject),
                        rows.saidSame(file).stream()
                                .flatMap(other -> whose(other).stream().map(Whose::subject)))
                .distinct()
                .toList();
    }

    private static Part part(Acting acting, PersonData module, Collection<UUID> subjects) {
        return new Part(
                module.title(),
                subjects.stream().flatMap(one -> module.about(one).stream()).toList(),
                module.unseen(acting));
    }
}
