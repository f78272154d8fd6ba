package nl.perspectief.statistics.laws;

import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;

/** What is known of a rate: a gamma distribution, or one value when there is no doubt left. */
public sealed interface RateLaw permits GammaLaw, PointLaw {
    double mean();

    /** The probability that the rate is more than x. */
    double above(double x);

    /** The rate under which it lies with this probability. @param probability between 0 and 1 */
    double quantile(double probability);

    /** The rate above which it lies with this probability. @param probability between 0 and 1 */
    double upperQuantile(double probability);

    default double median() {
        return quantile(0.5);
    }

    /** The middle of the law, with as much in one tail as in the other. */
    default Interval interval(double level) {
        double tail = (1 - UnfitData.level(level)) / 2;
        return new Interval(quantile(tail), upperQuantile(tail), level);
    }
}
