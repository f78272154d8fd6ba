package nl.perspectief.covenant;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named predicate over one fact.
 *
 * @param name as a clause that can follow "mits"
 * @param remedy who can make it true and how; absent when nobody may
 * @param audience ids of the roles that may know how the fact stands; empty for everybody
 */
public record Condition(
        String id, String name, Source source, @Nullable Remedy remedy, Set<String> audience) implements Named {
    public Condition {
        audience = Set.copyOf(audience);
    }

    /** Whether one who works in a role may know how the fact stands. */
    public boolean knownTo(String role) {
        return audience.isEmpty() || audience.contains(role);
    }
}
