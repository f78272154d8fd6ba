package nl.perspectief.statistics.laws;

/**
 * Quantiles by Newton's method on the logarithm of a tail. For the laws here that logarithm is concave, so that no step goes
 * beyond the answer from the side where the tail is small; a step from the other side that leaves what is known is halved.
 */
final class Climb {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-10;

    private Climb() {}

    /** A tail at y and the density there, per unit of y. */
    interface Tail {
        double probability(double y);

        double density(double y);
    }

    /**
     * The y where the tail has this probability.
     *
     * @param sign 1 when the tail grows with y, -1 when it shrinks
     * @param stride the longest step
     */
    static double to(double probability, Tail tail, double start, int sign, double stride) {
        double goal = Math.log(probability);
        double y = start;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double p = tail.probability(y);
            double step = p == 0 ? -stride : (Math.log(p) - goal) * p / tail.density(y);
            step = sign * (Double.isNaN(step) ? stride : Math.clamp(step, -stride, stride));
            if (step > 0) {
                high = y;
            } else {
                low = y;
            }
            double next = y - step;
            next = next > low && next < high ? next : Math.abs(step) < CLOSE ? y : (low + high) / 2;
            step = next - y;
            y = next;
            if (Math.abs(step) < CLOSE) {
                break;
            }
        }
        return y;
    }
}
