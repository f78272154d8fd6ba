package nl.perspectief.audit.destroyed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was destroyed. Nothing of it says about whom it was.
 *
 * @param kind the table that it stood in
 * @param day only to read: two of the same kind and id are the same
 */
public record Gone(String kind, UUID id, LocalDate day) {
    private static final Pattern LINE = Pattern.compile("([a-z_]+) ([0-9a-f-]{36}) (\\d{4}-\\d{2}-\\d{2})");

    String line() {
        return kind + " " + id + " " + day;
    }

    /** Empty when it is none, such as a line that a crash cut off. */
    static Optional<Gone> of(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches()
                    ? Optional.of(
                            new Gone(parts.group(1), UUID.fromString(parts.group(2)), LocalDate.parse(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gone gone && gone.kind.equals(kind) && gone.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }
}
