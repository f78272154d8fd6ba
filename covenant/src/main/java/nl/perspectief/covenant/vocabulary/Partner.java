package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.PartnerKind;

/** An organisation of the agreement. */
public record Partner(String id, String name, Domain domain, Capacity capacity, Set<PartnerKind> means)
        implements Named {
    public Partner {
        means = Set.copyOf(means);
    }

    /** One of no kind that an application knows. */
    public Partner(String id, String name, Domain domain, Capacity capacity) {
        this(id, name, domain, capacity, Set.of());
    }
}
