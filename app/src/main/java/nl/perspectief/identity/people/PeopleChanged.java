package nl.perspectief.identity.people;

import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;

/** An administrator changed something of a colleague, on a page. */
public record PeopleChanged(UUID colleague, UUID administrator, SecurityCode code) {}
