package nl.perspectief.covenant;

/** The role in which somebody of a receiving partner reads. */
public record Role(String id, String name) implements Named {}
