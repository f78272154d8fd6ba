package nl.perspectief.organisations;

import java.util.UUID;

/**
 * A mandate at work for one purpose: the parameter of every question about data.
 *
 * @param purpose the purpose's id in the covenant, such as {@code d3}
 * @param trace the W3C trace id (32 hex digits) that ties decision, processing log and audit trail together
 */
public record Acting(Mandate mandate, String purpose, String trace) {
    public Professional professional() {
        return mandate.professional();
    }

    public Organisation organisation() {
        return mandate.organisation();
    }

    public UUID professionalId() {
        return mandate.professional().id();
    }

    public UUID organisationId() {
        return mandate.organisation().id();
    }

    public boolean has(Role role) {
        return mandate.has(role);
    }

    /** The same professional in the same request, working for another purpose. */
    public Acting under(String otherPurpose) {
        return new Acting(mandate, otherPurpose, trace);
    }
}
