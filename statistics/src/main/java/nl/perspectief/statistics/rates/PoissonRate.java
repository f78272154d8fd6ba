package nl.perspectief.statistics.rates;

import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.GammaLaw;

/** A rate of events that come one by one, such as incidents in a year. */
public final class PoissonRate {
    private PoissonRate() {}

    /**
     * The exact interval, per unit of exposure: it covers at least the level whatever the rate is. With no events it begins
     * at 0.
     *
     * <p>F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28.
     *
     * @param level between 0 and 1
     * @throws UnfitData when it does not lie there
     */
    public static Interval exact(Count count, double level) {
        double tail = (1 - UnfitData.level(level)) / 2;
        double lower = count.events() == 0 ? 0 : new GammaLaw(count.events(), 1).quantile(tail);
        double upper = new GammaLaw(count.events() + 1.0, 1).upperQuantile(tail);
        return new Interval(lower / count.exposure(), upper / count.exposure(), level);
    }
}
