package nl.perspectief.covenant;

import java.util.List;
import java.util.Set;

/**
 * What a rule says of one dimension.
 *
 * @param written ids as they stand in the document, in its order; empty when it says {@code alle}
 * @param members every id that is meant, parts of a tree included
 */
public record Scope(List<String> written, Set<String> members) {
    public Scope {
        written = List.copyOf(written);
        members = Set.copyOf(members);
    }

    /** Whether the document says {@code alle}. */
    public boolean all() {
        return written.isEmpty();
    }

    public boolean holds(String id) {
        return members.contains(id);
    }
}
