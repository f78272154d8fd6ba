package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import org.jspecify.annotations.Nullable;

/** A kind of data. @param under id of the wider category that holds this one */
public record Category(
        String id,
        String name,
        Sensitivity sensitivity,
        @Nullable String under,
        Set<CategoryMeaning> means) implements Branch {
    public Category {
        means = Set.copyOf(means);
    }

    /** One that means nothing to an application. */
    public Category(String id, String name, Sensitivity sensitivity, @Nullable String under) {
        this(id, name, sensitivity, under, Set.of());
    }
}
