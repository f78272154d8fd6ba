package nl.perspectief.casework.letters;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.organisations.Acting;
import org.springframework.stereotype.Component;

/** Whom a letter about a case is about, for who leads it; and that one was made. */
@Component
public class CaseLetters {
    private final CaseTransaction work;

    CaseLetters(CaseTransaction work) {
        this.work = work;
    }

    public Optional<CaseHeader> look(Acting acting, UUID caseId) {
        return work.lookLeading(acting, caseId, ObjectType.CASE_FILE, Optional::of);
    }

    public void made(Acting acting, UUID caseId) {
        work.lookLeading(acting, caseId, ObjectType.CASE_FILE, header -> {
            work.note(
                    acting,
                    header.file(),
                    Action.EXPORTED,
                    ObjectType.CASE_FILE,
                    caseId,
                    ProcessingActivity.CASE_KEEPING);
            return Optional.of(header);
        });
    }
}
