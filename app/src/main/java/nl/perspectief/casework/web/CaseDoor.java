package nl.perspectief.casework.web;

import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import org.springframework.stereotype.Component;

/** The case that a form is about. For whom it is not, it does not exist. */
@Component
public class CaseDoor {
    private final CaseFiles files;

    CaseDoor(CaseFiles files) {
        this.files = files;
    }

    /** From here to the end of the request nobody else changes anything in it. */
    public void hold(Acting acting, UUID caseId) {
        files.hold(acting, caseId);
    }

    /** A case to which something may still be added. */
    public CaseHeader open(Acting acting, UUID caseId) {
        return files.look(acting, caseId).filter(header -> header.file().open()).orElseThrow(NotFound::new);
    }

    /** The same, for who leads it. */
    public CaseHeader led(Acting acting, UUID caseId) {
        CaseHeader header = open(acting, caseId);
        if (!header.leads()) {
            throw new NotFound();
        }
        return header;
    }
}
