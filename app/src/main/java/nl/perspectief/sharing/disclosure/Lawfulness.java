package nl.perspectief.sharing.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * How far a share is lawful, as its last review found and the walls apply it.
 *
 * @param from the first day; of one that rests the one on which it comes back by itself, if any
 * @param until the first day on which it no longer is, with all that was recorded then and time moved on
 * @param on the last day on which a review found it lawful
 * @param restsSince since when nobody reads it, though it may come back; absent when it does not rest
 * @param lapsed the conditions for want of which it rests or ended, by their ids in the covenant
 * @param hash of the text it was last found lawful under; absent before its first review
 * @param open whether the register lets it through on the day that it was read from the database
 */
public record Lawfulness(
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate on,
        @Nullable Instant restsSince,
        List<String> lapsed,
        @Nullable String hash,
        boolean open) {
    public Lawfulness {
        lapsed = List.copyOf(lapsed);
    }

    /** Of what is given now: for this one day, until the review at the end of the transaction says for how long. */
    public static Lawfulness today(LocalDate day) {
        return new Lawfulness(LocalDate.MIN, day.plusDays(1), day, null, List.of(), null, true);
    }

    /** Whether it is known to end before the day of a moment: of what was never reviewed, such as a preview, nothing is known. */
    boolean endsBefore(Instant moment) {
        return hash != null && until.isBefore(DutchDays.of(moment));
    }

    boolean at(Instant moment) {
        LocalDate day = DutchDays.of(moment);
        return open && !from.isAfter(day) && until.isAfter(day);
    }
}
