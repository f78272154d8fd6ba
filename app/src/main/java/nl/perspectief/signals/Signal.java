package nl.perspectief.signals;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PhaseMeaning;

/**
 * The header of a signal; its statements are items.
 *
 * @param subjectId the young person, by an id that says nothing
 * @param regime the id of the covenant under which it lives
 * @param phase what the covenant must have a phase for: own record without a name, signal with a name, weighing once referred
 */
public record Signal(
        UUID id,
        UUID subjectId,
        UUID organisationId,
        UUID recordedBy,
        String neighbourhood,
        PhaseMeaning phase,
        Exploitation exploitation,
        Informed informed,
        Instant recordedAt,
        String regime,
        int version) {
    /** The same under another covenant. */
    Signal under(String another) {
        return new Signal(
                id,
                subjectId,
                organisationId,
                recordedBy,
                neighbourhood,
                phase,
                exploitation,
                informed,
                recordedAt,
                another,
                version);
    }
}
