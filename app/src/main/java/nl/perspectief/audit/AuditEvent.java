package nl.perspectief.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to what, for the audit trail. Ids and codes only; never a name or a word about a young person.
 *
 * @param object absent for a list or a search
 * @param in the case that the deed belongs to, when there is one
 */
public record AuditEvent(
        Action action,
        ObjectType type,
        @Nullable UUID object,
        @Nullable CaseReference in,
        Outcome outcome) {
    /** A deed outside any case that went well. */
    public static AuditEvent done(Action action, ObjectType type, @Nullable UUID object) {
        return new AuditEvent(action, type, object, null, Outcome.DONE);
    }

    /** The same deed, in a case led by an organisation. */
    public AuditEvent inCase(UUID id, UUID leadOrganisation) {
        return new AuditEvent(action, type, object, new CaseReference(id, leadOrganisation), outcome);
    }

    /** The same deed with another end. */
    public AuditEvent ended(Outcome otherOutcome) {
        return new AuditEvent(action, type, object, in, otherOutcome);
    }
}
