package nl.perspectief.sharing;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.items.Item;
import org.jspecify.annotations.Nullable;

/**
 * One wish to share: an own item with a receiver, for a purpose, in a phase.
 *
 * @param regime the covenant under which it is shared, which is that of the file
 * @param until when reading ends at the latest; the covenant may end it sooner
 * @param condition what the supplier asks of the receiver, in words that travel with the item
 */
public record SharingRequest(
        String regime,
        Item item,
        Receiver receiver,
        String purpose,
        String phase,
        Circumstances circumstances,
        Instant until,
        @Nullable String condition,
        Context context) {

    /** The same, ending no later than a moment. */
    public SharingRequest endingBy(Instant latest) {
        return until.isAfter(latest)
                ? new SharingRequest(regime, item, receiver, purpose, phase, circumstances, latest, condition, context)
                : this;
    }

    /**
     * Where the sharing belongs.
     *
     * @param file on which it hangs; absent for one that is only looked at
     * @param leadOrganisationId whose process lead watches over it
     */
    public record Context(
            @Nullable FileReference file, @Nullable UUID leadOrganisationId) {
        public static final Context NONE = new Context(null, null);
    }
}
