package nl.perspectief.organisations.held;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about a young person.
 *
 * @param what key of the text that names it
 * @param sort its category, where a covenant has one for it
 * @param heldBy the organisation that recorded it, by its short name; never a colleague
 * @param since the day on which it was recorded
 * @param answer lines, of which each is the key of a text, a day, or stands there as it is
 * @param said words that somebody wrote
 * @param given to whom it was given
 * @param at the page on which it stands, or is put right; absent when there is none for who acts
 * @param withheld why it is named only; absent when all of it is told
 */
public record Held(
        String what,
        @Nullable Sort sort,
        String heldBy,
        LocalDate since,
        @Nullable String answer,
        @Nullable String said,
        List<Given> given,
        @Nullable String at,
        @Nullable Withheld withheld) {
    public Held {
        given = List.copyOf(given);
    }

    /** A category of a covenant. */
    public record Sort(String covenant, String category) {}

    /**
     * A share of it.
     *
     * @param to the organisation, by its short name
     * @param until the day on which it ends, or ended
     * @param condition what its giver asks of who reads it
     */
    public record Given(
            String to,
            LocalDate on,
            LocalDate until,
            @Nullable String condition) {}
}
