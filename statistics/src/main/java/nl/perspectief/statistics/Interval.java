package nl.perspectief.statistics;

/**
 * Where a number lies with some confidence.
 *
 * @param lower the lower end, in the unit of the estimate; not a number where it is undefined
 * @param upper the upper end, which may be infinite; not a number where it is undefined
 * @param level the confidence, between 0 and 1; in each tail lies at most half of the rest
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        UnfitData.level(level);
        if (lower > upper) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
        }
    }

    /** This interval in another unit. @param factor at least 0 */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor, level);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
