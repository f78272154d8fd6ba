package nl.perspectief.statistics.shrinkage;

import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.GammaLaw;
import nl.perspectief.statistics.laws.PointLaw;
import nl.perspectief.statistics.laws.RateLaw;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * How the rates of areas lie around their mean, by maximum likelihood. Costs some forty passes over the areas.
 *
 * <p>The likelihood is looked at over shapes from 0.0001 to 10^8 first, so that of several tops the highest is taken; the slope
 * at that top is then 0 to the last digits.
 *
 * <p>D. Clayton and J. Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43.
 *
 * @param mean of the rates, per unit of exposure
 * @param shape of their gamma distribution; infinite when the counts differ no more than chance makes them differ
 * @param logLikelihood of the counts, with all constants
 */
public record GammaPrior(double mean, double shape, double logLikelihood) {
    private static final double FIRST = Math.log(1e-4);
    private static final double LAST = Math.log(1e8);
    private static final int STEPS = 24;
    private static final int MOST_EVALUATIONS = 200;

    /**
     * Fits it. Where nothing happened in any area the mean is 0; of one area alone the mean is its own rate.
     *
     * @throws UnfitData when there are no areas
     */
    public static GammaPrior fitted(List<Count> areas) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        if (areas.stream().allMatch(area -> area.events() == 0)) {
            return new GammaPrior(0, Double.POSITIVE_INFINITY, 0);
        }
        Likelihood likelihood = new Likelihood(areas);
        double step = (LAST - FIRST) / STEPS;
        int best = best(likelihood, step);
        double low = FIRST + (best - 1) * step;
        double high = Math.min(FIRST + (best + 1) * step, LAST);
        if (areas.size() == 1 || best == STEPS || !(slope(likelihood, low) > 0 && slope(likelihood, high) < 0)) {
            return new GammaPrior(likelihood.pooled(), Double.POSITIVE_INFINITY, likelihood.ofOneRate());
        }
        double shape = Math.exp(new BracketingNthOrderBrentSolver(1e-15, 1e-14, 0, 5)
                .solve(MOST_EVALUATIONS, at -> slope(likelihood, at), low, high));
        return new GammaPrior(likelihood.mean(shape), shape, likelihood.at(shape));
    }

    /** The place of the highest of the looks, the last when one rate for all is as likely. */
    private static int best(Likelihood likelihood, double step) {
        int best = STEPS;
        double most = likelihood.ofOneRate();
        for (int i = STEPS - 1; i >= 0; i--) {
            double value = likelihood.at(Math.exp(FIRST + i * step));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    private static double slope(Likelihood likelihood, double logShape) {
        return likelihood.slope(Math.exp(logShape));
    }

    /** Whether rates differ by more than chance. */
    public boolean dispersed() {
        return Double.isFinite(shape);
    }

    /** The law of the rate of an area of which nothing is known. */
    public RateLaw law() {
        return dispersed() ? new GammaLaw(shape, shape / mean) : new PointLaw(mean);
    }

    /** The law of the rate of an area with this count. Its mean is the estimate that is drawn towards the others. */
    public RateLaw posterior(Count area) {
        return dispersed() ? new GammaLaw(shape + area.events(), shape / mean + area.exposure()) : new PointLaw(mean);
    }
}
