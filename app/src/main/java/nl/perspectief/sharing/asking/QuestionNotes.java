package nl.perspectief.sharing.asking;

import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.FileColumns;
import org.springframework.stereotype.Component;

/** Notes in both logs what is done to a question, with its case when it is asked in one. */
@Component
class QuestionNotes {
    private final Audit audit;

    QuestionNotes(Audit audit) {
        this.audit = audit;
    }

    void of(Acting acting, Action action, UUID question, Disclosure about) {
        AuditEvent deed = AuditEvent.done(action, ObjectType.QUESTION_BACK, question);
        UUID caseId = FileColumns.inCase(about.file());
        UUID lead = about.leadOrganisationId();
        audit.note(
                acting,
                caseId == null || lead == null ? deed : deed.inCase(caseId, lead),
                ProcessingActivity.QUESTION_BACK,
                List.of(about.subjectId()));
    }
}
