package nl.perspectief.covenant;

/** A phase of the work; the covenant declares them in their order. */
public record Phase(String id, String name) implements Named {}
