package nl.perspectief.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, as one sentence with one verb.
 *
 * @param key of the sentence; {@code {0}} is whom it is about
 * @param about first name and age; absent when the reader may not know it, or there is no name
 * @param path where it is done
 * @param due the last day; absent when nothing presses
 * @param late whether that day has passed
 * @param arguments what else it says: of an answer its outcome, of a share its category and why it can no longer be read
 * @param press what is done with one click beside it; absent when nothing is
 * @param answer set when it is an answer without a page of its own, to be marked as seen
 */
public record Task(
        String key,
        @Nullable About about,
        @Nullable String path,
        @Nullable LocalDate due,
        boolean late,
        List<String> arguments,
        @Nullable UUID answer,
        @Nullable Press press) {
    public Task {
        arguments = List.copyOf(arguments);
    }

    public Task(
            String key,
            @Nullable About about,
            @Nullable String path,
            @Nullable LocalDate due,
            boolean late,
            List<String> arguments,
            @Nullable UUID answer) {
        this(key, about, path, due, late, arguments, answer, null);
    }

    /** @param path where the form goes @param key of what stands on the button */
    public record Press(String path, String key) {}

    /** A young person as people speak of one. */
    public record About(String firstName, Age age) {}

    /** Something to do on a page, on no particular day. */
    public static Task at(String key, @Nullable About about, String path) {
        return new Task(key, about, path, null, false, List.of(), null);
    }

    /**
     * Things of one kind: nothing, the one itself, or one line for all that says how many.
     *
     * @param key of one; that of more is the same with {@code -many}
     * @param list where they stand together
     */
    public static <T> List<Task> grouped(String key, List<T> all, String list, Function<T, Task> one) {
        return switch (all.size()) {
            case 0 -> List.of();
            case 1 -> List.of(one.apply(all.getFirst()));
            default -> List.of(at(key + "-many", null, list).with(List.of(String.valueOf(all.size()))));
        };
    }

    /** With what else it says. */
    public Task with(List<String> more) {
        return new Task(key, about, path, due, late, more, answer, press);
    }

    /** The same, with its last day. */
    public Task before(LocalDate day, boolean passed) {
        return new Task(key, about, path, day, passed, arguments, answer, press);
    }

    /** The same, with what is done with one click. */
    public Task pressed(String where, String says) {
        return new Task(key, about, path, due, late, arguments, answer, new Press(where, says));
    }
}
