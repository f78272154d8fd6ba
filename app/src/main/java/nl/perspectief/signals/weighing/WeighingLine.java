package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.referral.Route;
import org.jspecify.annotations.Nullable;

/**
 * A referral in the list of the process lead.
 *
 * @param identity absent once the disclosure has ended
 * @param giver the short name of the organisation that referred it
 * @param dissented whether a second reader did not agree, now or before answers changed
 * @param giverDomain {@code SOCIAL} or {@code SECURITY}
 */
public record WeighingLine(
        UUID referralId,
        UUID subjectId,
        @Nullable Identity identity,
        @Nullable Age age,
        String giver,
        String giverDomain,
        Route route,
        Instant referredAt,
        Instant dueAt,
        State state,
        boolean dissented) {
    public @Nullable String firstName() {
        return identity == null ? null : identity.firstName();
    }

    /** Whose turn it is, for the process lead who reads the list: who gave the second reading does not decide. */
    public enum State {
        NOT_BEGUN,
        WEIGHING,
        WAITS_FOR_READER,
        WAITS_FOR_ME,
        TO_DECIDE,
        READ_BY_ME
    }
}
