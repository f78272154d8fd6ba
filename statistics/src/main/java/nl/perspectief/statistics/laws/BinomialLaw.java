package nl.perspectief.statistics.laws;

/**
 * The binomial distribution.
 *
 * @param trials at least 0
 * @param chance between 0 and 1, neither included
 */
public record BinomialLaw(long trials, double chance) {
    /** Outcomes this close in probability are taken to be as probable: they differ by rounding. */
    private static final double AS_GOOD_AS = 1 + 1e-7;

    public double mass(long k) {
        return k < 0 || k > trials ? 0 : Deviance.binomial(k, trials - k, chance, 1 - chance);
    }

    /** The probability of k or less. */
    public double atMost(long k) {
        return k < 0 ? 0 : k >= trials ? 1 : new BetaLaw(k + 1.0, trials - k).above(chance);
    }

    /** The probability of k or more. */
    public double atLeast(long k) {
        return k <= 0 ? 1 : k > trials ? 0 : new BetaLaw(k, trials - k + 1.0).below(chance);
    }

    /** The probability of all outcomes that are no more probable than this one. */
    public double asImprobableAs(long k) {
        double bound = mass(k) * AS_GOOD_AS;
        double mean = trials * chance;
        if (k == mean || trials == 0) {
            return 1;
        }
        if (k < mean) {
            long other = first((long) Math.ceil(mean), trials + 1, bound);
            return Math.min(1, atMost(k) + atLeast(Math.max(other, k + 1)));
        }
        long other = last((long) Math.floor(mean), bound);
        return Math.min(1, atLeast(k) + atMost(Math.min(other, k - 1)));
    }

    /** The first outcome from here that is no more probable than the bound; above the mean they only become less so. */
    private long first(long from, long end, double bound) {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (mass(middle) <= bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last outcome up to here that is no more probable than the bound, or -1. */
    private long last(long to, double bound) {
        long low = -1;
        long high = to;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (mass(middle) <= bound) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
