package nl.perspectief.consult;

import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;

/**
 * Whom one consults: everybody with a role at an organisation.
 *
 * @param readers who that is now, without who asks
 */
public record Consulted(Organisation organisation, Role role, List<Professional> readers) {
    public Consulted {
        readers = List.copyOf(readers);
    }

    /** As a form has it. */
    public String code() {
        return code(role, organisation.id());
    }

    /** As the form has it of one that was asked before. */
    public static String code(Role role, UUID organisation) {
        return role.name() + "-" + organisation;
    }
}
