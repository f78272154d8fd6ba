package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * The header of a case, without a name and without narrative: those are items, each with its own readers.
 *
 * @param route the way of admission, 1 to 3
 * @param regime the id of the covenant under which it lives
 * @param version goes up with every change of the header
 */
public record CaseFile(
        UUID id,
        @Nullable UUID referralId,
        UUID subjectId,
        int route,
        UUID leadOrganisationId,
        UUID caseLeadId,
        Phase phase,
        Instant openedAt,
        LocalDate nextReview,
        Informing informing,
        String regime,
        int version) {
    /** What kind of file a case is. */
    public static final String KIND = "CASE";

    /** What hangs on it says so. */
    public FileReference reference() {
        return new FileReference(KIND, id);
    }

    /** Whether the acting professional may change who is at the table, the plan and the phase. */
    public boolean ledBy(Acting acting) {
        return (caseLeadId.equals(acting.professionalId()) && acting.has(Role.CASE_LEAD))
                || (ofOrganisation(acting) && acting.has(Role.PROCESS_LEAD));
    }

    /** Whether the acting professional leads it for the organisation that has the case, which alone records who it is. */
    public boolean namedBy(Acting acting) {
        return ledBy(acting) && ofOrganisation(acting);
    }

    private boolean ofOrganisation(Acting acting) {
        return leadOrganisationId.equals(acting.organisationId());
    }

    /** The same with another case lead. */
    public CaseFile handedTo(UUID professional) {
        return new CaseFile(
                id,
                referralId,
                subjectId,
                route,
                leadOrganisationId,
                professional,
                phase,
                openedAt,
                nextReview,
                informing,
                regime,
                version + 1);
    }

    /** The same with what was told and answered. */
    CaseFile with(Informing known) {
        return new CaseFile(
                id,
                referralId,
                subjectId,
                route,
                leadOrganisationId,
                caseLeadId,
                phase,
                openedAt,
                nextReview,
                known,
                regime,
                version);
    }

    /** Whether anything may still be added to it. */
    public boolean open() {
        return phase != Phase.SHIELDED;
    }
}
