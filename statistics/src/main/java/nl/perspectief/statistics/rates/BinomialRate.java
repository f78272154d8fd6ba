package nl.perspectief.statistics.rates;

import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.BetaLaw;

/** A share: so many of so many. */
public final class BinomialRate {
    private BinomialRate() {}

    /**
     * The exact interval of the share: it covers at least the level whatever the share is. It begins at 0 when there are none
     * and ends at 1 when they are all.
     *
     * <p>C. J. Clopper and E. S. Pearson (1934), Biometrika 26.
     *
     * @param events from 0 to trials
     * @param trials at least 1
     * @param level between 0 and 1
     * @throws UnfitData when one of these is not so
     */
    public static Interval exact(long events, long trials, double level) {
        double tail = (1 - UnfitData.level(level)) / 2;
        if (trials < 1 || events < 0 || events > trials) {
            throw new UnfitData(
                    "a share is of 1 or more, and no more than all: not " + events + " of " + trials,
                    "een aandeel is van minstens 1, en niet meer dan alles: niet " + events + " van " + trials);
        }
        double lower = events == 0 ? 0 : new BetaLaw(events, trials - events + 1.0).quantile(tail);
        double upper = events == trials ? 1 : new BetaLaw(events + 1.0, trials - events).upperQuantile(tail);
        return new Interval(lower, upper, level);
    }
}
