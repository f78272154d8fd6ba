package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.RoleMeaning;

/** The role in which somebody of a receiving partner reads. */
public record Role(String id, String name, Set<RoleMeaning> means) implements Named {
    public Role {
        means = Set.copyOf(means);
    }

    /** One that means nothing to an application. */
    public Role(String id, String name) {
        this(id, name, Set.of());
    }
}
