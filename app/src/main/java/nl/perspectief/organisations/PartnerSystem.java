package nl.perspectief.organisations;

import java.util.Set;
import java.util.UUID;

/** A system that asks something for one partner: the principal of a request between machines. No person, and no role. */
public record PartnerSystem(UUID id, Organisation organisation) {
    /**
     * The system at work under one trace. It has no reader's context, so that row-level security shows it nobody's data;
     * the logs know it by its own id, where they know a professional by hers.
     */
    public Acting acting(String purpose, String trace) {
        Professional itself = new Professional(id, organisation, organisation.name(), "koppeling");
        return new Acting(new Mandate(itself, Set.of()), Purpose.own(purpose), trace);
    }

    /** Whether this is the partner that it speaks for. */
    public boolean speaksFor(String partner) {
        return organisation.partner().equals(partner);
    }
}
