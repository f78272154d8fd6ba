package nl.perspectief.casework.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;

/**
 * What one person at the table will do before a day; its words are in its item.
 *
 * @param resultItemId what was written when it ended; it stays what it was when the action is opened again
 * @param finishedBy absent while it is open, and where it ended before that was kept
 * @param removedFor why who leads the case took it back; absent for all others
 */
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
        @Nullable UUID finishedBy,
        @Nullable String removedFor,
        int version) {

    /** How it ended. */
    public enum Result {
        DONE,
        PARTLY,
        NOT_POSSIBLE,
        /** Given by mistake, and taken back by who leads the case. */
        REMOVED;

        /** Whether it tells how something went that somebody did. */
        public boolean told() {
            return this != REMOVED;
        }
    }

    public boolean open() {
        return result == null;
    }

    /** Its owner ends it, or who leads the case; nobody in a case that is closed. */
    public boolean mayBeEndedBy(Acting acting, CaseFile file) {
        return open() && file.open() && (ownerId.equals(acting.professionalId()) || file.ledBy(acting));
    }

    /** Who ended it takes that back, or who leads the case; nobody in a case that is closed, or what was given by mistake. */
    public boolean mayBeReopenedBy(Acting acting, CaseFile file) {
        return file.open() && mayBeReopenedBy(acting, file.ledBy(acting));
    }

    /** The same in a case that is open. */
    boolean mayBeReopenedBy(Acting acting, boolean leads) {
        UUID me = acting.professionalId();
        return result != null && result.told() && (leads || (ownerId.equals(me) && me.equals(finishedBy)));
    }

    /** Open, and its day has passed. */
    public boolean lateOn(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }
}
