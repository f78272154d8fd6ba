package nl.perspectief.signals.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.perspectief.signals.SignalLine;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total of all pages
 * @param next after which signal the next page starts; absent on the last
 */
public record SignalPage(
        List<SignalLine> lines, int total, @Nullable UUID next) {
    private static final int SIZE = 25;

    /** The page after a signal, or the first. */
    static SignalPage of(List<SignalLine> all, String after) {
        int start = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().toString().equals(after))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
        int end = Math.min(all.size(), start + SIZE);
        List<SignalLine> lines = List.copyOf(all.subList(start, end));
        return new SignalPage(
                lines, all.size(), end < all.size() ? lines.getLast().id() : null);
    }
}
