package nl.perspectief.statistics.rates;

import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.BetaLaw;
import nl.perspectief.statistics.laws.BinomialLaw;

/**
 * One rate beside another. Given how many events there were together, how many of them fell in the first is binomial, so that
 * everything here is exact.
 *
 * <p>R. J. Przyborowski and H. Wilenski (1940), Biometrika 31; as {@code poisson.test} of R computes it.
 *
 * @param ratio the first rate by the second; infinite when only the second had no events, not a number when neither had any
 * @param interval of that ratio, after Clopper and Pearson
 * @param probability that equal rates differ as much as this or more: all outcomes that are no more probable than what was
 *     seen, added up
 */
public record TwoRates(double ratio, Interval interval, double probability) {
    /** @throws UnfitData when the level does not lie between 0 and 1, or there are over 2^53 events */
    public static TwoRates compared(Count first, Count second, double level) {
        double tail = (1 - UnfitData.level(level)) / 2;
        long x = first.events();
        long y = second.events();
        double times = second.exposure() / first.exposure();
        double lower = x == 0 ? 0 : new BetaLaw(x, y + 1.0).odds(tail).ratio();
        double upper = y == 0
                ? Double.POSITIVE_INFINITY
                : new BetaLaw(x + 1.0, y).upperOdds(tail).ratio();
        double ratio = x + y == 0 ? Double.NaN : y == 0 ? Double.POSITIVE_INFINITY : (double) x / y * times;
        Interval interval = new Interval(lower * times, upper * times, level);
        double share = first.exposure() / (first.exposure() + second.exposure());
        return new TwoRates(ratio, interval, new BinomialLaw(x + y, share).asImprobableAs(x));
    }
}
