package nl.perspectief.audit.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a log, newest first.
 *
 * @param next where the next page starts; absent when these were the last
 */
public record LogSlice<T>(List<T> lines, @Nullable LogPosition next) {
    public LogSlice {
        lines = List.copyOf(lines);
    }

    /** @param found one line more than fits, when there are more */
    public static <T> LogSlice<T> of(List<T> found, int size, Function<T, LogPosition> position) {
        if (found.size() <= size) {
            return new LogSlice<>(found, null);
        }
        List<T> lines = found.subList(0, size);
        return new LogSlice<>(lines, position.apply(lines.getLast()));
    }
}
