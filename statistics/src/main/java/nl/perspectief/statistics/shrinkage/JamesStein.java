package nl.perspectief.statistics.shrinkage;

import java.util.List;
import nl.perspectief.statistics.UnfitData;

/**
 * Estimates of means that were each measured once with variance 1, drawn to their common mean; and shares on a scale where their
 * variance is about 1.
 *
 * <p>B. Efron and C. Morris (1975), Data analysis using Stein's estimator and its generalizations, J. Am. Stat. Assoc. 70.
 */
public final class JamesStein {
    private static final int LEAST = 4;

    private JamesStein() {}

    /**
     * Draws each to the mean of all, with {@code 1 - (k - 3) / S}; never beyond it when {@code positive}.
     *
     * @param positive whether the factor is at least 0, which is always better
     * @throws UnfitData when there are fewer than four, or they are all the same
     */
    public static List<Double> towardsMean(List<Double> measured, boolean positive) {
        if (measured.size() < LEAST) {
            throw new UnfitData(
                    "four values at least, not " + measured.size(), "minstens vier waarden, niet " + measured.size());
        }
        double[] values = measured.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Moments.mean(values);
        double squares = Moments.squares(values, mean);
        if (squares == 0) {
            throw new UnfitData("all values are the same", "alle waarden zijn gelijk");
        }
        double factor = 1 - (measured.size() - 3) / squares;
        double kept = positive ? Math.max(0, factor) : factor;
        return measured.stream().map(value -> mean + kept * (value - mean)).toList();
    }

    /** A share on the scale where its variance is about 1. @param share from 0 to 1 @param trials of which it is a share */
    public static double arcsine(double share, long trials) {
        if (!(share >= 0 && share <= 1) || trials < 1) {
            throw new UnfitData(
                    "a share from 0 to 1 of at least 1, not " + share + " of " + trials,
                    "een aandeel van 0 tot 1 van minstens 1, niet " + share + " van " + trials);
        }
        return Math.sqrt(trials) * Math.asin(2 * share - 1);
    }

    /** The share of which {@link #arcsine} made this. */
    public static double share(double scaled, long trials) {
        return (Math.sin(scaled / Math.sqrt(trials)) + 1) / 2;
    }
}
