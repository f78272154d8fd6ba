package nl.perspectief.signals.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when an own signal is kept.
 *
 * @param lastDay destroyed by itself on the day after it
 * @param recordedBy the name of who recorded it
 * @param keeper whether the acting professional recorded it, or stands in for who did
 * @param extension absent as long as it was not kept longer
 */
public record Expiry(
        LocalDate lastDay,
        String recordedBy,
        boolean keeper,
        @Nullable Extension extension) {
    /** Days before the last one on which who recorded it is warned. */
    public static final int WARNED = 14;

    /** What one extension adds. */
    public static final int WEEKS = 12;

    /** That it was kept longer, once. */
    public record Extension(String reason, String by, Instant at) {}

    /** Why it cannot be kept longer. */
    public enum Refusal {
        ALREADY_EXTENDED,
        NOT_KEEPER
    }

    public boolean nearOn(LocalDate today) {
        return !today.isBefore(lastDay.minusDays(WARNED));
    }

    public LocalDate extended() {
        return lastDay.plusWeeks(WEEKS);
    }

    /** Empty when the acting professional may extend it. */
    public Optional<Refusal> refusal() {
        return extension != null
                ? Optional.of(Refusal.ALREADY_EXTENDED)
                : keeper ? Optional.empty() : Optional.of(Refusal.NOT_KEEPER);
    }
}
