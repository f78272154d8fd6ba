package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import org.jspecify.annotations.Nullable;

/** Why data are processed (AVG 5(1)(b)). @param under id of the wider purpose that holds this one */
public record Purpose(String id, String name, @Nullable String under, Set<PurposeMeaning> means) implements Branch {
    public Purpose {
        means = Set.copyOf(means);
    }

    /** One that means nothing to an application. */
    public Purpose(String id, String name, @Nullable String under) {
        this(id, name, under, Set.of());
    }
}
