package nl.perspectief.statistics.shrinkage;

import java.util.Arrays;
import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;

/**
 * The gamma prior by iterated moments, and the estimates with it. {@link GammaPrior} is the better one; this one is what many
 * maps were made with.
 *
 * <p>D. Clayton and J. Kaldor (1987), Biometrics 43, as {@code empbaysmooth} of DCluster does it.
 *
 * @param shape of the prior
 * @param rate of the prior
 * @param estimates in the order of the areas, per unit of exposure
 * @param iterations how many were needed
 */
public record ClaytonKaldor(double shape, double rate, List<Double> estimates, int iterations) {
    public ClaytonKaldor {
        estimates = List.copyOf(estimates);
    }

    /** @throws UnfitData when there are fewer than two areas, or all have the same rate */
    public static ClaytonKaldor fitted(List<Count> areas, Iterations until) {
        double[] rates = areas.stream().mapToDouble(Count::rate).toArray();
        double mean = Moments.mean(rates);
        double variance = Moments.variance(rates, mean);
        if (areas.size() < 2 || variance == 0) {
            throw new UnfitData(
                    "moments need two areas that differ", "momenten vragen twee gebieden die van elkaar verschillen");
        }
        double oldMean = mean;
        double oldVariance = variance;
        double shape = 0;
        double rate = 0;
        for (int i = 0; ; i++) {
            if (i > 0 && (i > until.most() || !(until.apart(oldMean, mean) || until.apart(oldVariance, variance)))) {
                return new ClaytonKaldor(
                        shape, rate, Arrays.stream(rates).boxed().toList(), i);
            }
            shape = mean * mean / variance;
            rate = mean / variance;
            oldMean = mean;
            oldVariance = variance;
            double spread = 0;
            for (int j = 0; j < rates.length; j++) {
                rates[j] = (areas.get(j).events() + shape) / (areas.get(j).exposure() + rate);
            }
            mean = Moments.mean(rates);
            for (int j = 0; j < rates.length; j++) {
                spread += (1 + rate / areas.get(j).exposure()) * (rates[j] - mean) * (rates[j] - mean);
            }
            variance = spread / (rates.length - 1);
        }
    }
}
