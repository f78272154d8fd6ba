package nl.perspectief.sharing;

import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * For whom a disclosure is meant.
 *
 * @param professional the one person who may read it; when absent, whoever holds the role in that organisation
 */
public record Receiver(Organisation organisation, @Nullable Professional professional, Role role) {}
