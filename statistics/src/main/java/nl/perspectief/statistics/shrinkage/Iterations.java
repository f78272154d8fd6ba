package nl.perspectief.statistics.shrinkage;

import nl.perspectief.statistics.UnfitData;

/**
 * When an iteration ends.
 *
 * @param tolerance two values in a row that differ by less than this, relative to their sum, are the same
 * @param most how many at most, after the first
 */
public record Iterations(double tolerance, int most) {
    /** As {@code empbaysmooth} and {@code lognormalEB} of DCluster end when nothing is said. */
    public static final Iterations OF_DCLUSTER = new Iterations(1e-5, 20);

    /** Until nothing changes any more. */
    public static final Iterations ALL = new Iterations(1e-15, 1_000_000);

    public Iterations {
        if (!(tolerance >= 0) || most < 0) {
            throw new UnfitData(
                    "a tolerance and a number of iterations are at least 0",
                    "een tolerantie en een aantal herhalingen zijn minstens 0");
        }
    }

    boolean apart(double before, double after) {
        return Math.abs(after - before) > tolerance * Math.abs(after + before);
    }
}
