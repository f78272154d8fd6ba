package nl.perspectief.covenant;

import org.jspecify.annotations.Nullable;

/** A kind of data. @param under id of the wider category that holds this one */
public record Category(
        String id,
        String name,
        Sensitivity sensitivity,
        @Nullable String under) implements Branch {}
