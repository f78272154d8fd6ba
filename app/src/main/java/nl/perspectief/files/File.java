package nl.perspectief.files;

import java.util.UUID;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * A signal, a referral, a case, or whatever else rows about one young person hang on. It has no name and no story.
 *
 * @param id that of the signal, the referral, the case
 * @param kind in capitals, a word of the module that opens it; no policy asks for it
 * @param organisationId leads it
 * @param leadsAs the role that sees it there; absent when everyone does who works with data about persons
 * @param leadId the one professional who keeps it, of whichever organisation
 * @param broughtBy another organisation that brought it, and of which everyone who works with data about persons sees it
 * @param regime the id of the covenant it lives under
 * @param phase in a word of its kind
 */
public record File(
        UUID id,
        String kind,
        UUID organisationId,
        @Nullable Role leadsAs,
        @Nullable UUID leadId,
        @Nullable UUID broughtBy,
        String regime,
        String phase) {

    /** Of everyone of an organisation who works with data about persons. */
    public static File of(UUID id, String kind, UUID organisationId, String regime, String phase) {
        return new File(id, kind, organisationId, null, null, null, regime, phase);
    }

    /** The same, of those of the organisation with a role only. */
    public File ledAs(Role role) {
        return new File(id, kind, organisationId, role, leadId, broughtBy, regime, phase);
    }

    /** The same, kept by one professional. */
    public File keptBy(UUID professionalId) {
        return new File(id, kind, organisationId, leadsAs, professionalId, broughtBy, regime, phase);
    }

    /** The same, brought by another organisation. */
    public File broughtBy(UUID organisation) {
        return new File(id, kind, organisationId, leadsAs, leadId, organisation, regime, phase);
    }
}
