package nl.perspectief.sharing.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.FileColumns;
import org.jspecify.annotations.Nullable;

/**
 * One item given to one receiver: for a purpose, in a phase, by rules of one covenant version, until a moment. Only this
 * module can make one.
 *
 * @param receiverProfessionalId the one reader, or anyone with the role when absent
 * @param leadOrganisationId whose process lead watches over the case or referral it belongs to
 * @param file what it hangs on, by which row-level security knows who may see it; absent when that is gone
 * @param condition what the supplier asked of the receiver; absent for whoever is neither, and for the receiver once it ended
 * @param facts the facts it was last found lawful with, as {@code FactLog} writes them
 * @param withdrawnAt when it ended before its term
 * @param lawfulness until when it is lawful, and whether it rests
 */
public record Disclosure(
        UUID id,
        UUID itemId,
        String category,
        UUID subjectId,
        UUID giverOrganisationId,
        String giver,
        UUID givenBy,
        UUID receiverOrganisationId,
        String receiver,
        @Nullable UUID receiverProfessionalId,
        Role receiverRole,
        @Nullable UUID leadOrganisationId,
        @Nullable FileReference file,
        String purpose,
        String phase,
        Extent form,
        Onward onward,
        @Nullable String condition,
        String covenant,
        String covenantVersion,
        String covenantHash,
        List<String> rules,
        String facts,
        Instant givenAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        Lawfulness lawfulness) {
    /** As it is kept with a share that ended because of its facts. */
    public static final String FACTS = "feiten";

    /** As it is kept with a share that ended because of another version. */
    public static final String VERSION = "convenant";

    /** The id of its file, when that is of a kind. */
    public Optional<UUID> on(String kind) {
        return Optional.ofNullable(file).flatMap(hung -> hung.of(kind));
    }

    /** Whether the acting professional is the one it was given to. */
    public boolean receivedBy(Acting acting) {
        return receiverOrganisationId.equals(acting.organisationId())
                && (receiverProfessionalId == null
                        ? acting.has(receiverRole)
                        : receiverProfessionalId.equals(acting.professionalId()));
    }

    /** Whether its receiver can read it at a moment: exactly what the walls let through. */
    public boolean standsAt(Instant moment) {
        return runsAt(moment) && !givenAt.isAfter(moment) && lawfulness.at(moment);
    }

    /** Whether it has not ended at a moment; nobody may be able to read it then, because it rests. */
    public boolean runsAt(Instant moment) {
        return withdrawnAt == null && expiresAt.isAfter(moment);
    }

    /** Until when its receiver can read it, with all that is recorded now: its term, or less when a fact under it runs out. */
    public Instant readableUntil() {
        return lawfulness.endsBefore(expiresAt) ? DutchDays.startOf(lawfulness.until()) : expiresAt;
    }

    /** Whether it stops before its term, because something that was recorded runs out. */
    public boolean stopsEarly() {
        return lawfulness.endsBefore(expiresAt);
    }

    /** Whether it ended before its term because a fact changed or a version came, and nobody ended it. */
    public boolean endedByReview() {
        return withdrawnAt != null && List.of(FACTS, VERSION).contains(withdrawnReason);
    }

    /** Whether nobody can read it at a moment though it has not ended. */
    public boolean restsAt(Instant moment) {
        return runsAt(moment) && !standsAt(moment);
    }

    /** What was asked when it was given, in a phase. */
    public Question question(Vocabulary words, String phase) {
        return new Question(giver, receiver, receiverRole.usualIn(words), category, purpose, phase, form);
    }

    /** Something done to it, as the logs tell it. */
    public AuditEvent deed(Action action) {
        AuditEvent deed = AuditEvent.done(action, ObjectType.DISCLOSURE, id);
        UUID caseId = FileColumns.inCase(file);
        return caseId == null || leadOrganisationId == null ? deed : deed.inCase(caseId, leadOrganisationId);
    }
}
