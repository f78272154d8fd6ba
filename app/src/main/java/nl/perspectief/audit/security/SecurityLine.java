package nl.perspectief.audit.security;

import java.time.Instant;
import nl.perspectief.audit.reading.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of the installation as a reader gets it.
 *
 * @param code as it was written: an older or newer version may have words that this one does not know
 * @param name how colleagues know whom it is about; of a system the name it was registered under
 * @param command whether it was done from the command line, by {@code operator}
 * @param times how often it happened, when it was too often for a line each
 */
public record SecurityLine(
        LogPosition position,
        Instant at,
        String code,
        @Nullable String reason,
        @Nullable String name,
        @Nullable String network,
        @Nullable String session,
        @Nullable String trace,
        @Nullable String place,
        @Nullable String detail,
        @Nullable String operator,
        boolean command,
        int times) {}
