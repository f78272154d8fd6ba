package nl.perspectief.casework.opening;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.People;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who reported a case, for the case lead, who calls her, and for the leading process leads. For others there is nobody. */
@Component
public class CaseReports {
    private final Transactions transactions;
    private final CaseTransaction work;
    private final JdbcCaseReports rows;
    private final People people;

    CaseReports(Transactions transactions, CaseTransaction work, JdbcCaseReports rows, People people) {
        this.transactions = transactions;
        this.work = work;
        this.rows = rows;
        this.people = people;
    }

    /**
     * @param calledBy who called; absent as long as nobody did
     * @param opensWeighing whether the reader may also open the weighing it came of
     */
    public record Told(
            CaseReport report,
            Professional reporter,
            @Nullable Professional calledBy,
            boolean opensWeighing) {}

    /** To be asked together with the case, whose look is noted. */
    public Optional<Told> look(Acting acting, CaseFile file) {
        return transactions.as(acting, () -> rows.ofCase(file.id()).map(report -> told(acting, file, report)));
    }

    private Told told(Acting acting, CaseFile file, CaseReport report) {
        UUID by = report.calledBy();
        return new Told(
                report,
                people.get(report.reporterId()),
                by == null ? null : people.get(by),
                acting.has(Role.PROCESS_LEAD) && file.leadOrganisationId().equals(acting.organisationId()));
    }

    /** She was called. */
    public CaseAnswer called(Acting acting, UUID caseId) {
        return note(acting, caseId, acting.professionalId());
    }

    /** She is still to be called. */
    public CaseAnswer notCalled(Acting acting, UUID caseId) {
        return note(acting, caseId, null);
    }

    private CaseAnswer note(Acting acting, UUID caseId, @Nullable UUID by) {
        return work.in(acting, caseId, file -> {
            if (rows.ofCase(caseId).isEmpty()) {
                return new CaseAnswer.Absent();
            }
            if (!rows.call(caseId, by, work.now())) {
                return new CaseAnswer.Stale();
            }
            work.note(acting, file, Action.CHANGED, ObjectType.CASE_FILE, caseId, ProcessingActivity.CASE_KEEPING);
            return new CaseAnswer.Done(caseId);
        });
    }
}
