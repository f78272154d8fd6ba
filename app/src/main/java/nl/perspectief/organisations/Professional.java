package nl.perspectief.organisations;

import java.util.UUID;

/**
 * A person at work for one organisation.
 *
 * @param function the job as colleagues name it, such as "jongerenwerker"
 */
public record Professional(UUID id, Organisation organisation, String name, String function) {}
