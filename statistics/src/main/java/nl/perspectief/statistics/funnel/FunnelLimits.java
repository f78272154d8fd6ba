package nl.perspectief.statistics.funnel;

import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.NormalLaw;
import nl.perspectief.statistics.laws.PoissonLaw;

/**
 * Between which ratios of observed to expected an area falls by chance. A lower limit below 0 says that no count of that area
 * would be so low as to stand out.
 *
 * <p>D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 */
public final class FunnelLimits {
    private FunnelLimits() {}

    /**
     * Exact, between counts by interpolation (appendix A.1.1 there).
     *
     * @param expected more than 0 and finite
     * @throws UnfitData when it is not, or the level does not lie between 0 and 1
     */
    public static Interval exact(double expected, double level) {
        double tail = (1 - UnfitData.level(level)) / 2;
        PoissonLaw law = new PoissonLaw(expected);
        return new Interval(ratio(law, tail), ratio(law, 1 - tail), level);
    }

    private static double ratio(PoissonLaw law, double probability) {
        long count = law.quantile(probability);
        double over = (law.atMost(count) - probability) / law.mass(count);
        return (count - over) / law.mean();
    }

    /**
     * On the scale of square roots, where the variance is about one by four times the expected number, with more added for what
     * areas differ among themselves. The limits are squared with their sign, so that a limit never rises again where its root
     * falls below 0.
     *
     * @param added variance of roots beyond chance, at least 0
     */
    public static Interval ofRoots(double expected, double added, double level) {
        double half = NormalLaw.ofLevel(UnfitData.level(level)) * Math.sqrt(variance(expected) + added);
        return new Interval(signed(1 - half), signed(1 + half), level);
    }

    static double variance(double expected) {
        return 1 / (4 * expected);
    }

    private static double signed(double root) {
        return Math.copySign(root * root, root);
    }
}
