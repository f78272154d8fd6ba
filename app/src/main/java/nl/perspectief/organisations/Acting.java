package nl.perspectief.organisations;

import java.util.UUID;

/**
 * A mandate at work for one purpose: the parameter of every question about data.
 *
 * @param purpose what it works for, in the words of each regime
 * @param trace the W3C trace id (32 hex digits) that ties decision, processing log and audit trail together
 */
public record Acting(Mandate mandate, Purpose purpose, String trace) {
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

    /** The word that one regime has for what it works for. @throws Unbound when that has none */
    public String purposeIn(String regime) {
        return purpose.in(regime);
    }

    /** The same professional in the same request, working for another purpose. */
    public Acting under(Purpose otherPurpose) {
        return new Acting(mandate, otherPurpose, trace);
    }
}
