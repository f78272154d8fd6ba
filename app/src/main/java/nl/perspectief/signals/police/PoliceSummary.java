package nl.perspectief.signals.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.signals.referral.NewReferral.PoliceContact;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a contact with the police that one of its colleagues was asked for. Who it is about stands nowhere in it.
 *
 * @param organisationId the police
 * @param contact as who reported told it
 * @param dueAt when the weighing ends, and with it the question
 * @param answer absent as long as there is none
 */
public record PoliceSummary(
        UUID id,
        UUID referralId,
        UUID subjectId,
        UUID leadOrganisationId,
        UUID organisationId,
        String regime,
        PoliceContact contact,
        Instant dueAt,
        UUID askedOf,
        UUID askedBy,
        Instant askedAt,
        @Nullable Answer answer) {
    /** @param itemId where its words are; absent when there was nothing to tell */
    public record Answer(@Nullable UUID itemId, Instant at) {
        public boolean given() {
            return itemId != null;
        }
    }

    public boolean waits() {
        return answer == null;
    }

    public LocalDate contactOn() {
        return contact.on();
    }
}
