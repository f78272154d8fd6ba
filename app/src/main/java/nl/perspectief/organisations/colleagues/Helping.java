package nl.perspectief.organisations.colleagues;

import java.util.List;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;

/**
 * Who is asked in one role.
 *
 * @param people by name
 * @param elsewhere whether they work for another organisation, because the own one has nobody in this role
 */
public record Helping(Role role, List<Professional> people, boolean elsewhere) {}
