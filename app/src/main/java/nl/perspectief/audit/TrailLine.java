package nl.perspectief.audit;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.audit.reading.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail as a reader gets it.
 *
 * @param professionalName how colleagues know who did it; absent when the account is gone
 */
public record TrailLine(
        LogPosition position,
        Instant at,
        UUID professional,
        @Nullable String professionalName,
        UUID organisation,
        @Nullable String organisationName,
        AuditEvent deed,
        String purpose,
        String trace) {}
