package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.FactMeaning;
import org.jspecify.annotations.Nullable;

/**
 * A named predicate over one fact.
 *
 * @param name as a clause that can follow "mits"
 * @param remedy who can make it true and how; absent when nobody may
 * @param audience ids of the roles that may know how the fact stands; empty for everybody
 * @param recorders ids of the roles that record how it stands where nothing can look that up; empty leaves it to {@link Recording}
 * @param fact which fact it is; absent for one that an application cannot look up
 */
public record Condition(
        String id,
        String name,
        Source source,
        @Nullable Remedy remedy,
        Set<String> audience,
        Set<String> recorders,
        @Nullable FactMeaning fact)
        implements Named {
    public Condition {
        audience = Set.copyOf(audience);
        recorders = Set.copyOf(recorders);
    }

    /** One that says nothing of who records it. */
    public Condition(
            String id,
            String name,
            Source source,
            @Nullable Remedy remedy,
            Set<String> audience,
            @Nullable FactMeaning fact) {
        this(id, name, source, remedy, audience, Set.of(), fact);
    }

    /** One of which an application does not know what fact it is about. */
    public Condition(String id, String name, Source source, @Nullable Remedy remedy, Set<String> audience) {
        this(id, name, source, remedy, audience, null);
    }

    @Override
    public Set<FactMeaning> means() {
        return fact == null ? Set.of() : Set.of(fact);
    }

    /** Whether one who works in a role may know how the fact stands. */
    public boolean knownTo(String role) {
        return audience.isEmpty() || audience.contains(role);
    }
}
