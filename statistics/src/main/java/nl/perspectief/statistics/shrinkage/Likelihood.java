package nl.perspectief.statistics.shrinkage;

import java.util.List;
import nl.perspectief.statistics.Count;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of counts that are Poisson around gamma distributed rates, which makes them negative binomial. Differences of
 * gamma functions are sums over counts, so that nothing is lost where the shape is large.
 */
final class Likelihood {
    private static final int MOST_SUMMED = 10_000;
    private static final int MOST_STEPS = 60;

    private final double[] events;
    private final double[] exposure;
    /** How many areas have more events than the index. */
    private final int[] more;

    private final double constant;
    private double logMean;

    Likelihood(List<Count> areas) {
        events = areas.stream().mapToDouble(Count::events).toArray();
        exposure = areas.stream().mapToDouble(Count::exposure).toArray();
        double most = areas.stream().mapToLong(Count::events).max().orElse(0);
        more = new int[(int) Math.min(most, MOST_SUMMED)];
        double sum = 0;
        for (double count : events) {
            more[0]++;
            sum -= Gamma.logGamma(count + 1);
            if (count < more.length) {
                more[(int) count]--;
            }
        }
        for (int j = 1; j < more.length; j++) {
            more[j] += more[j - 1];
        }
        for (int i = 0; i < events.length; i++) {
            sum += events[i] * Math.log(exposure[i]);
        }
        constant = sum;
        logMean = Math.log(pooled());
    }

    /** All events by all exposure: the mean that is most likely when there is no dispersion. */
    double pooled() {
        return sum(events) / sum(exposure);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The logarithm of the likelihood when all areas have the same rate. */
    double ofOneRate() {
        double total = sum(events);
        return constant + total * Math.log(pooled()) - total;
    }

    /**
     * The mean that is most likely for this shape. The likelihood is concave in the logarithm of the mean, so that Newton's
     * method finds the only answer.
     */
    double mean(double shape) {
        for (int i = 0; i < MOST_STEPS; i++) {
            double mean = Math.exp(logMean);
            double slope = 0;
            double bend = 0;
            for (int j = 0; j < events.length; j++) {
                double expected = mean * exposure[j];
                double share = 1 / (1 + expected / shape);
                slope += (events[j] - expected) * share;
                bend += expected * share * share * (1 + events[j] / shape);
            }
            double step = Math.clamp(slope / bend, -2, 2);
            logMean += step;
            if (Math.abs(step) < 1e-12) {
                break;
            }
        }
        return Math.exp(logMean);
    }

    /** The logarithm of the likelihood at this shape and the mean that is most likely with it. */
    double at(double shape) {
        double mean = mean(shape);
        double sum = constant + sum(events) * Math.log(mean);
        for (int j = 0; j < more.length; j++) {
            sum += more[j] * Math.log1p(j / shape);
        }
        for (int i = 0; i < events.length; i++) {
            sum -= (events[i] + shape) * Math.log1p(mean * exposure[i] / shape);
            if (events[i] > more.length) {
                sum += Gamma.logGamma(events[i] + shape)
                        - Gamma.logGamma(more.length + shape)
                        - (events[i] - more.length) * Math.log(shape);
            }
        }
        return sum;
    }

    /** How it grows with the shape, at the mean that is most likely with it. */
    double slope(double shape) {
        double mean = mean(shape);
        double sum = 0;
        for (int j = 0; j < more.length; j++) {
            sum += more[j] / (shape + j);
        }
        for (int i = 0; i < events.length; i++) {
            double expected = mean * exposure[i];
            sum += (expected - events[i]) / (shape + expected) - Math.log1p(expected / shape);
            if (events[i] > more.length) {
                sum += Gamma.digamma(events[i] + shape) - Gamma.digamma(more.length + shape);
            }
        }
        return sum;
    }
}
