package nl.perspectief.guide.helplines;

import java.time.Instant;
import nl.perspectief.organisations.Role;

/**
 * How a line was before somebody changed it. Who that was stands in the logbook; here only for which organisation and in which role.
 *
 * @param before as it was
 */
public record HelplineChange(Helpline before, Instant changedAt, String organisation, Role role) {}
