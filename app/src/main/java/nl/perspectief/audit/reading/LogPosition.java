package nl.perspectief.audit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a line in a log, to read on from; as text it fits a link. */
public record LogPosition(Instant at, UUID organisation, long sequence) {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,17})_(\\d{1,18})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The place that a link names; nothing when the text is no place. */
    public static Optional<LogPosition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
            return Optional.of(new LogPosition(at, UUID.fromString(parts.group(3)), Long.parseLong(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + sequence + "_" + organisation;
    }
}
