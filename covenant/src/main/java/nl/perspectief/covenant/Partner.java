package nl.perspectief.covenant;

/** An organisation of the agreement. */
public record Partner(String id, String name, Domain domain, Capacity capacity) implements Named {}
