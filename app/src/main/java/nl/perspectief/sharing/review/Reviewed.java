package nl.perspectief.sharing.review;

import java.time.LocalDate;
import java.util.List;

/** What a review finds of one share. */
sealed interface Reviewed {
    /**
     * It is lawful.
     *
     * @param until the first day on which it no longer is; {@link LocalDate#MAX} when it is until its term
     * @param again the next day to look: that day, or that of another version of the covenant
     * @param facts as {@code FactLog} writes them
     */
    record Lawful(LocalDate until, LocalDate again, String hash, String facts) implements Reviewed {}

    /**
     * It is not, and what is wanting can come back by itself or by what somebody records.
     *
     * @param again the first day on which it is lawful again by itself, or can no longer come back
     * @param on the last day on which it was
     * @param from the day on which it comes back by itself; {@link LocalDate#MAX} when it does not
     * @param until the first day after that on which it no longer is
     */
    record Rests(List<String> lapsed, LocalDate again, LocalDate on, LocalDate from, LocalDate until)
            implements Reviewed {}

    /** It is not, and stays so: what it rested on was taken away, or can never come back. */
    record Ends(List<String> lapsed) implements Reviewed {}
}
