package nl.perspectief.statistics.recurrence;

import nl.perspectief.statistics.UnfitData;

/**
 * A time during which one unit (a route, a place, a machine) was looked at: after {@code from}, up to and with {@code to}.
 *
 * @param unit whose it is; the stretches of one do not overlap, and may have gaps between them
 * @param from finite
 * @param to after it, and finite
 * @param events how often it happened at {@code to}, at least 0
 */
public record Stretch(String unit, double from, double to, long events) {
    public Stretch {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new UnfitData(
                    "a stretch ends after it begins, not from " + from + " to " + to,
                    "een stuk tijd eindigt na het begin, niet van " + from + " tot " + to);
        }
        if (events < 0) {
            throw new UnfitData("a count is at least 0, not " + events, "een aantal is minstens 0, niet " + events);
        }
    }
}
