package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer on one criterion.
 *
 * @param givenBy the professional; {@code givenByName} is for the page
 */
public record Reason(
        Criterion criterion, boolean yes, String text, UUID givenBy, String givenByName, Instant givenAt) {}
