package nl.perspectief.signals;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.files.FileReference;

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
    /** What kind of file a signal is. */
    public static final String KIND = "SIGNAL";

    /** What hangs on it says so. */
    public FileReference reference() {
        return new FileReference(KIND, id);
    }

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
