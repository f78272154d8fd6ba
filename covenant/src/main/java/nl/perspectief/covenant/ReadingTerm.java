package nl.perspectief.covenant;

import java.time.Period;

/** How long a receiver may read at most; the source's own term may end it sooner. */
public record ReadingTerm(Period period) implements Comparable<ReadingTerm> {
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    /** About how many days: enough to tell which of two is stricter. */
    public int days() {
        return period.getYears() * DAYS_A_YEAR + period.getMonths() * DAYS_A_MONTH + period.getDays();
    }

    @Override
    public int compareTo(ReadingTerm other) {
        return Integer.compare(days(), other.days());
    }
}
