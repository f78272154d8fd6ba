package nl.perspectief.files;

import java.util.Optional;
import java.util.UUID;

/**
 * The file that something hangs on. A module that keeps files of a kind finds its own by it; others need not know the kind.
 *
 * @param kind in capitals, a word of the module that opens it
 */
public record FileReference(String kind, UUID id) {
    /** Its id, when it is of a kind. */
    public Optional<UUID> of(String wanted) {
        return kind.equals(wanted) ? Optional.of(id) : Optional.empty();
    }
}
