package nl.perspectief.signals.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.perspectief.register.facts.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A signal brought to the process lead of the leading organisation.
 *
 * @param organisationId the giver
 * @param consent what young person and parents said
 * @param dueAt when it has to be decided
 * @param weighedSince absent as long as nobody began to weigh it
 * @param outcome absent as long as it is undecided
 * @param caseId the case that followed
 * @param regime the covenant under which it is weighed
 */
public record Referral(
        UUID id,
        UUID signalId,
        UUID subjectId,
        UUID organisationId,
        UUID referredBy,
        UUID leadOrganisationId,
        Route route,
        Consent consent,
        Instant referredAt,
        Instant dueAt,
        @Nullable Instant weighedSince,
        @Nullable ReferralOutcome outcome,
        @Nullable Instant decidedAt,
        @Nullable UUID caseId,
        String regime) {
    /** What kind of file a referral is. */
    public static final String KIND = "REFERRAL";

    /** Whether the giver can still undo it. */
    public boolean canBeTakenBack() {
        return weighedSince == null && outcome == null;
    }

    public boolean open() {
        return outcome == null;
    }

    /** On what an objection to it can hang: itself, and the case that followed. */
    public List<UUID> files() {
        return caseId == null ? List.of(id) : List.of(id, caseId);
    }

    public boolean overdueAt(Instant moment) {
        return !dueAt.isAfter(moment);
    }
}
