package nl.perspectief.organisations;

import java.util.Set;

/** Which roles an organisation can give, by the covenants in force; the module that keeps the covenants makes a bean of it. */
public interface RolesInForce {
    /** Also the roles that every organisation needs, to keep its mandates and to watch over its data. */
    Set<Role> of(Organisation organisation);
}
