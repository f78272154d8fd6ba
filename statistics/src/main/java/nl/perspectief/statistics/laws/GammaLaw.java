package nl.perspectief.statistics.laws;

import nl.perspectief.statistics.UnfitData;
import org.hipparchus.special.Gamma;

/**
 * The gamma distribution. One probability costs about the square root of the shape in steps.
 *
 * @param shape more than 0
 * @param rate more than 0, the inverse of the scale
 */
public record GammaLaw(double shape, double rate) implements RateLaw {
    public GammaLaw {
        if (!(shape > 0 && rate > 0) || Double.isInfinite(shape) || Double.isInfinite(rate)) {
            throw new UnfitData(
                    "a gamma law needs shape and rate above 0, not " + shape + " and " + rate,
                    "een gammaverdeling vraagt vorm en tempo boven 0, niet " + shape + " en " + rate);
        }
    }

    @Override
    public double mean() {
        return shape / rate;
    }

    public double variance() {
        return shape / rate / rate;
    }

    /** The probability of at most x. */
    public double below(double x) {
        return lower(shape, x * rate);
    }

    @Override
    public double above(double x) {
        return upper(shape, x * rate);
    }

    @Override
    public double quantile(double probability) {
        return probability > 0.5 ? upperQuantile(1 - probability) : at(probability, false);
    }

    @Override
    public double upperQuantile(double probability) {
        return probability > 0.5 ? quantile(1 - probability) : at(probability, true);
    }

    private double at(double probability, boolean top) {
        if (!(probability >= 0)) {
            throw new IllegalArgumentException("a probability of " + probability);
        }
        if (probability == 0) {
            return top ? Double.POSITIVE_INFINITY : 0;
        }
        double stride = Math.max(2, 2 / shape);
        double y = Climb.to(probability, new Scaled(shape, top), start(probability, top), top ? -1 : 1, stride);
        return shape / rate * Math.exp(y);
    }

    /** Wilson and Hilferty (1931); where that is no good, the first term of the lower tail. */
    private double start(double probability, boolean top) {
        double z = NormalLaw.quantile(probability) * (top ? -1 : 1);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        if (root > 0.2) {
            return 3 * Math.log(root);
        }
        double low = top ? 0.5 : probability;
        return (Math.log(low) + Gamma.logGamma(shape + 1)) / shape - Math.log(shape);
    }

    /** A tail of the law, by the logarithm of its value relative to the mean. */
    private record Scaled(double shape, boolean top) implements Climb.Tail {
        @Override
        public double probability(double y) {
            return top ? upper(shape, shape * Math.exp(y)) : lower(shape, shape * Math.exp(y));
        }

        @Override
        public double density(double y) {
            return shape * Deviance.poisson(shape, shape * Math.exp(y));
        }
    }

    /** The regularised lower incomplete gamma function. @param a more than 0 */
    static double lower(double a, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? Double.NaN : 0;
        }
        return x < a + 1 ? series(a, x) : 1 - tail(a, x);
    }

    /** The regularised upper incomplete gamma function. @param a more than 0 */
    static double upper(double a, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? Double.NaN : 1;
        }
        return x < a + 1 ? 1 - series(a, x) : tail(a, x);
    }

    private static double series(double a, double x) {
        double sum = 1;
        double term = 1;
        for (double n = a + 1; term > sum * 1e-17; n++) {
            term *= x / n;
            sum += term;
        }
        return sum * Deviance.poisson(a, x);
    }

    private static double tail(double a, double x) {
        double front = Double.isInfinite(x) ? 0 : Deviance.poisson(a, x);
        return front == 0 ? 0 : front * a * Fractions.gamma(a, x);
    }
}
