package nl.perspectief.audit.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a log is asked for; a part left out does not narrow.
 *
 * @param from this moment and later
 * @param until before this moment
 * @param professional whose deeds; the processing log knows no users and leaves this out of account
 * @param after the last line already seen
 */
public record LogPage(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID professional,
        @Nullable LogPosition after,
        int size) {
    private static final int LARGEST = 500;

    public LogPage {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page holds 1 to 500 lines");
        }
    }

    /** The newest lines of everyone. */
    public static LogPage first(int size) {
        return new LogPage(null, null, null, null, size);
    }

    /** The same question, from a line on. */
    public LogPage after(@Nullable LogPosition line) {
        return new LogPage(from, until, professional, line, size);
    }
}
