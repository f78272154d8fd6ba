package nl.perspectief.audit.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page's limits with nothing left open, so that one statement serves every question. */
public record Bounds(
        OffsetDateTime from, OffsetDateTime until, OffsetDateTime afterAt, UUID afterOrganisation, long afterSequence) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1L, -1L);

    public static Bounds of(LogPage page) {
        LogPosition after = page.after();
        return new Bounds(
                moment(page.from(), EARLIEST),
                moment(page.until(), LATEST),
                moment(after == null ? null : after.at(), LATEST),
                after == null ? LAST : after.organisation(),
                after == null ? Long.MAX_VALUE : after.sequence());
    }

    private static OffsetDateTime moment(@Nullable Instant given, Instant otherwise) {
        return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
    }
}
