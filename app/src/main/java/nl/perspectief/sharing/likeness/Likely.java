package nl.perspectief.sharing.likeness;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.sharing.items.Identity;

/**
 * Another record that is likely about the same young person, and that the reader sees anyway.
 *
 * @param said what the own organisation said of the two
 */
public record Likely(UUID fileId, UUID subjectId, Place place, Identity identity, Instant since, Said said) {
    /** Of which kind of file; the names are those of the kinds. */
    public enum Place {
        SIGNAL("/signalen/"),
        REFERRAL("/wegingen/"),
        CASE("/casussen/");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    /** What somebody said. */
    public enum Said {
        NOTHING,
        SAME,
        OTHER
    }

    /** The address of its page. */
    public String address() {
        return place.path + fileId;
    }
}
