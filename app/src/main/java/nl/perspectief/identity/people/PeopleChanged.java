package nl.perspectief.identity.people;

import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;

/**
 * Somebody changed something of a colleague, on a page.
 *
 * @param administrator whether as an administrator; else as the process lead who confirms
 */
public record PeopleChanged(UUID colleague, UUID by, boolean administrator, SecurityCode code) {}
