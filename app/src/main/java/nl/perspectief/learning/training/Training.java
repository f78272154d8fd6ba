package nl.perspectief.learning.training;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * A training on offer, as somebody sees it.
 *
 * @param cancelled why it does not go on; absent as long as it does
 * @param version goes up with each change
 * @param taken how many have a seat
 * @param waiting how many wait for one
 * @param mine absent for who did not sign up
 */
public record Training(
        UUID id,
        Organisation organiser,
        TrainingPlan plan,
        @Nullable String cancelled,
        int version,
        int taken,
        int waiting,
        @Nullable TrainingSeat mine) {
    /** Who may offer one: who leads the project or the process. */
    public static boolean offers(Acting acting) {
        return acting.has(Role.PROJECT_LEAD) || acting.has(Role.PROCESS_LEAD);
    }

    public boolean organisedBy(Acting acting) {
        return offers(acting) && organiser.id().equals(acting.organisationId());
    }

    public int free() {
        return Math.max(0, plan.seats() - taken);
    }

    /** Whether it is over. */
    public boolean past(Instant now) {
        return !plan.ends().isAfter(now);
    }

    /** Whether somebody can still sign up or off: until it begins. */
    public boolean open(Instant now) {
        return cancelled == null && plan.begins().isAfter(now);
    }

    /** Whether it is to come, or goes on now, for who has a seat or waits for one. */
    public boolean toCome(Instant now) {
        return cancelled == null && !past(now) && (mine == null || !mine.was());
    }
}
