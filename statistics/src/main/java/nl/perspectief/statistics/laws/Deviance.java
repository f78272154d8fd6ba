package nl.perspectief.statistics.laws;

import org.hipparchus.special.Gamma;

/**
 * The parts of which densities are built without losing digits: differences of large logarithms are never taken.
 *
 * <p>C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
final class Deviance {
    static final double TWO_PI = 2 * Math.PI;

    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
    private static final double SERIES_FROM = 15;

    private Deviance() {}

    /** The error of Stirling's formula for {@code log Γ(x + 1)}. @param x more than 0 */
    static double stirling(double x) {
        if (x <= SERIES_FROM) {
            return Gamma.logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
        }
        double inverse = 1 / (x * x);
        double sum = 691.0 / 360_360;
        sum = 1.0 / 1_188 - sum * inverse;
        sum = 1.0 / 1_680 - sum * inverse;
        sum = 1.0 / 1_260 - sum * inverse;
        sum = 1.0 / 360 - sum * inverse;
        return (1.0 / 12 - sum * inverse) / x;
    }

    /** {@code x log(x / mean) + mean - x}. @param x at least 0 @param mean more than 0 */
    static double of(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return (x == 0 ? 0 : x * Math.log(x / mean)) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1_000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }

    /** {@code mean^x e^-mean / Γ(x + 1)}, also where x is no whole number. */
    static double poisson(double x, double mean) {
        if (mean == 0) {
            return x == 0 ? 1 : 0;
        }
        if (x == 0) {
            return Math.exp(-mean);
        }
        if (x < 1) {
            return Math.exp(x * Math.log(mean) - mean - Gamma.logGamma1p(x));
        }
        return Math.exp(-stirling(x) - of(x, mean)) / Math.sqrt(TWO_PI * x);
    }

    /** {@code Γ(a + b + 1) / Γ(a + 1) / Γ(b + 1) p^a q^b}. @param q what p lacks to 1 */
    static double binomial(double a, double b, double p, double q) {
        if (a == 0) {
            return Math.exp(b * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
        }
        if (b == 0) {
            return Math.exp(a * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
        }
        double n = a + b;
        double log = stirling(n) - stirling(a) - stirling(b) - of(a, n * p) - of(b, n * q);
        return Math.exp(log) * Math.sqrt(n / (TWO_PI * a * b));
    }
}
