package nl.perspectief.covenant;

import org.jspecify.annotations.Nullable;

/** Why data are processed (AVG 5(1)(b)). @param under id of the wider purpose that holds this one */
public record Purpose(String id, String name, @Nullable String under) implements Branch {}
