package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.PhaseMeaning;

/** A phase of the work; the covenant declares them in their order. */
public record Phase(String id, String name, Set<PhaseMeaning> means) implements Named {
    public Phase {
        means = Set.copyOf(means);
    }

    /** One that means nothing to an application. */
    public Phase(String id, String name) {
        this(id, name, Set.of());
    }
}
