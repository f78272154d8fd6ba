package nl.perspectief.casework.waiting;

import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits in cases, asked for the purpose of cases. */
@Component
@Order(2)
class CaseWorklist implements Worklist {
    private final CaseworkWaiting casework;
    private final BoundWords words;
    private final Audit audit;

    CaseWorklist(CaseworkWaiting casework, BoundWords words, Audit audit) {
        this.casework = casework;
        this.words = words;
        this.audit = audit;
    }

    @Override
    public Today of(Acting acting) {
        return words.under(acting, PurposeMeaning.PERSONAL_PLAN)
                .map(this::cases)
                .orElse(Today.NOTHING);
    }

    private Today cases(Acting acting) {
        CaseworkWaiting.Waiting cases = casework.forMe(acting);
        audit.note(
                acting,
                AuditEvent.done(Action.LISTED, ObjectType.WORKLIST, null),
                ProcessingActivity.CASE_CONSULTING,
                cases.subjects());
        return new CaseTasks(cases, words).all();
    }
}
