package nl.perspectief.statistics.laws;

import nl.perspectief.statistics.UnfitData;

/**
 * The Poisson distribution.
 *
 * @param mean more than 0
 */
public record PoissonLaw(double mean) {
    public PoissonLaw {
        if (!(mean > 0) || Double.isInfinite(mean)) {
            throw new UnfitData(
                    "a Poisson law needs a mean above 0, not " + mean,
                    "een Poissonverdeling vraagt een gemiddelde boven 0, niet " + mean);
        }
    }

    public double mass(long k) {
        return k < 0 ? 0 : Deviance.poisson(k, mean);
    }

    /** The probability of k or less. */
    public double atMost(long k) {
        return k < 0 ? 0 : GammaLaw.upper(k + 1, mean);
    }

    /** The probability of k or more. */
    public double atLeast(long k) {
        return k <= 0 ? 1 : GammaLaw.lower(k, mean);
    }

    /** The least k with at least this probability of k or less. @param probability between 0 and 1 */
    public long quantile(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability of " + probability);
        }
        double z = probability == 0 ? Double.NEGATIVE_INFINITY : NormalLaw.quantile(probability);
        long k = (long) Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
        while (k > 0 && atMost(k - 1) >= probability) {
            k--;
        }
        while (atMost(k) < probability) {
            k++;
        }
        return k;
    }
}
