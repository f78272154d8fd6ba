package nl.perspectief.signals.weighing;

import java.util.List;
import java.util.UUID;
import nl.perspectief.signals.referral.ReferralOutcome;
import org.jspecify.annotations.Nullable;

/** What became of a wish to decide. */
public sealed interface Settled {
    /** @param caseId the case that was opened */
    record Done(ReferralOutcome outcome, @Nullable UUID caseId) implements Settled {}

    /** Another process lead confirms it, and then it is done. */
    record Wanted() implements Settled {}

    record Refused(List<Obstacle> obstacles) implements Settled {}

    /** It is not there, or not to be seen. */
    record Absent() implements Settled {}
}
