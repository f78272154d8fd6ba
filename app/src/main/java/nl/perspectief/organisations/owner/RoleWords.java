package nl.perspectief.organisations.owner;

import java.util.Map;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;

/**
 * The words that covenants in force have for roles.
 *
 * @param meaning those that mean a role of the application
 * @param own those that mean nothing to it
 */
public record RoleWords(Map<String, Role> meaning, Map<String, OwnRole> own) {
    /** Without a covenant. */
    public static final RoleWords NONE = new RoleWords(Map.of(), Map.of());

    public RoleWords {
        meaning = Map.copyOf(meaning);
        own = Map.copyOf(own);
    }
}
