package nl.perspectief.signals;

import java.time.Instant;
import java.util.UUID;

/**
 * The header of a signal; its statements are items.
 *
 * @param subjectId the young person, by an id that says nothing
 * @param phase {@code f0} without a name, {@code f1} with a name, {@code f2} once referred
 */
public record Signal(
        UUID id,
        UUID subjectId,
        UUID organisationId,
        UUID recordedBy,
        String neighbourhood,
        String phase,
        Exploitation exploitation,
        Informed informed,
        Instant recordedAt,
        int version) {}
