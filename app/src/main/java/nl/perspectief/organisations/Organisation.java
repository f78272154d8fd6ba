package nl.perspectief.organisations;

import java.util.UUID;

/**
 * A partner in the covenant.
 *
 * @param partner the id that the covenant gives this organisation, such as {@code jongerenwerk}
 * @param shortName what fits beside the domain mark
 */
public record Organisation(UUID id, String partner, String name, String shortName, Domain domain) {}
