package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told.
 *
 * @param way absent of what was recorded before ways were
 * @param by the professional who told; absent of what was recorded before
 * @param with who else was there, in a few words
 */
public record Heard(
        LocalDate on,
        @Nullable Way way,
        @Nullable UUID by,
        @Nullable String with) {}
