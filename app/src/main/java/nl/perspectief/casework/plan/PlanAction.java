package nl.perspectief.casework.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;

/** What one person at the table will do before a day; its words are in its item. */
public record PlanAction(
        UUID id,
        UUID caseId,
        UUID itemId,
        UUID ownerId,
        UUID ownerOrganisationId,
        LocalDate dueOn,
        @Nullable Result result,
        @Nullable UUID resultItemId,
        @Nullable Instant finishedAt,
        int version) {

    /** How it ended. */
    public enum Result {
        DONE,
        PARTLY,
        NOT_POSSIBLE
    }

    public boolean open() {
        return result == null;
    }

    /** Its owner ends it, or who leads the case; nobody in a case that is closed. */
    public boolean mayBeEndedBy(Acting acting, CaseFile file) {
        return open() && file.open() && (ownerId.equals(acting.professionalId()) || file.ledBy(acting));
    }

    /** Open, and its day has passed. */
    public boolean lateOn(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }
}
