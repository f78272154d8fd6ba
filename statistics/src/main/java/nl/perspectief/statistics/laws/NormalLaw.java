package nl.perspectief.statistics.laws;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class NormalLaw {
    private static final double ROOT_TWO = Math.sqrt(2);

    private NormalLaw() {}

    /** The probability of at most z. */
    public static double below(double z) {
        return 0.5 * Erf.erfc(-z / ROOT_TWO);
    }

    /** The z under which lies as much. @param probability between 0 and 1 */
    public static double quantile(double probability) {
        if (probability == 0.5) {
            return 0;
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        if (!(probability > 0)) {
            return probability == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        double z = rough(probability);
        for (int i = 0; i < 3; i++) {
            double error = (below(z) - probability) * Math.sqrt(Deviance.TWO_PI) * Math.exp(z * z / 2);
            z -= error / (1 + z * error / 2);
        }
        return z;
    }

    /** For intervals: the z such that between -z and z lies the level. */
    public static double ofLevel(double level) {
        return -quantile((1 - level) / 2);
    }

    /** Abramowitz and Stegun 26.2.23, to three digits; then Halley's method, which triples them. */
    private static double rough(double probability) {
        double t = Math.sqrt(-2 * Math.log(probability));
        return (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
    }
}
