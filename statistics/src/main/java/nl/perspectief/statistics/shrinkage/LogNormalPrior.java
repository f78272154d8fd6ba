package nl.perspectief.statistics.shrinkage;

import java.util.Arrays;
import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;

/**
 * Estimates when the logarithms of the rates lie around one mean as a normal distribution, by expectation and maximisation.
 *
 * <p>D. Clayton and J. Kaldor (1987), Biometrics 43, as {@code lognormalEB} of DCluster does it: with half an event more in
 * each area.
 *
 * @param mean of the logarithms
 * @param variance of the logarithms
 * @param logEstimates logarithms of the estimates, in the order of the areas
 * @param iterations how many were needed
 */
public record LogNormalPrior(double mean, double variance, List<Double> logEstimates, int iterations) {
    public LogNormalPrior {
        logEstimates = List.copyOf(logEstimates);
    }

    /** @throws UnfitData when there are fewer than two areas */
    public static LogNormalPrior fitted(List<Count> areas, Iterations until) {
        if (areas.size() < 2) {
            throw new UnfitData("a variance needs two areas", "een variantie vraagt twee gebieden");
        }
        double[] events =
                areas.stream().mapToDouble(area -> area.events() + 0.5).toArray();
        double[] seen = areas.stream()
                .mapToDouble(area -> Math.log((area.events() + 0.5) / area.exposure()))
                .toArray();
        double[] estimates = seen.clone();
        double oldMean = Moments.mean(estimates);
        double oldVariance = Moments.variance(estimates, oldMean);
        double mean = oldMean;
        double variance = next(events, estimates, oldMean, oldVariance);
        draw(estimates, seen, events, mean, variance);
        int i = 1;
        while ((until.apart(oldMean, mean) || until.apart(oldVariance, variance)) && i <= until.most()) {
            oldMean = mean;
            oldVariance = variance;
            mean = Moments.mean(estimates);
            variance = next(events, estimates, mean, oldVariance);
            draw(estimates, seen, events, mean, variance);
            i++;
        }
        return new LogNormalPrior(
                mean, variance, Arrays.stream(estimates).boxed().toList(), i);
    }

    private static double next(double[] events, double[] estimates, double mean, double variance) {
        double sum = 0;
        for (double count : events) {
            sum += 1 / (1 + variance * count);
        }
        return (variance * sum + Moments.squares(estimates, mean)) / events.length;
    }

    private static void draw(double[] estimates, double[] seen, double[] events, double mean, double variance) {
        for (int i = 0; i < estimates.length; i++) {
            double weight = events[i] * variance;
            estimates[i] = (mean + weight * seen[i] - variance / 2) / (1 + weight);
        }
    }
}
