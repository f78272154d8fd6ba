package nl.perspectief.organisations;

/**
 * A part of the municipality; the smallest place the application ever counts by.
 *
 * @param focus whether the partnership agreed to work here first
 */
public record Neighbourhood(String code, String name, boolean focus) {}
