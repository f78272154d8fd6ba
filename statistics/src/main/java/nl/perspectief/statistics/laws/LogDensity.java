package nl.perspectief.statistics.laws;

/**
 * The density of the logarithm of a gamma distributed rate: one top, steep to the right, and falling as a power to the left.
 *
 * @param shape of the law
 * @param rate of the law
 * @param top where it is highest, {@code log(shape / rate)}
 * @param height the density there
 */
public record LogDensity(double shape, double rate, double top, double height) {
    /** Where it is e to minus this of its height, no more than what a double can show of a whole lies below. */
    private static final double BELOW = 40;

    /** To the right further, so that the smallest probability to be the highest is right too. */
    private static final double ABOVE = 80;

    /** From this shape on a difference of large numbers would cost digits. */
    private static final double LARGE = 2_000;

    public static LogDensity of(GammaLaw law) {
        double shape = law.shape();
        return new LogDensity(shape, law.rate(), Math.log(shape / law.rate()), shape * Deviance.poisson(shape, shape));
    }

    /** @param y where @param power e to y, which whoever asks for many areas has at hand */
    public double at(double y, double power) {
        double u = y - top;
        if (shape > LARGE) {
            return height * Math.exp(shape * (u - Math.expm1(u)));
        }
        return height * Math.exp(shape * (u + 1) - rate * power);
    }

    /** How wide its top is. */
    public double scale() {
        return Math.min(1, 1 / Math.sqrt(shape));
    }

    /** Where it begins. */
    public double begin() {
        return top + edge(BELOW / shape, -(BELOW / shape + 1));
    }

    /** Where it ends. */
    public double end() {
        double depth = ABOVE / shape;
        return top + edge(depth, Math.min(Math.sqrt(2 * depth), Math.log(2 * depth + 10) + 1));
    }

    /** Newton's method on a convex function, from outside. */
    private static double edge(double depth, double from) {
        double u = from;
        for (int i = 0; i < 100; i++) {
            double step = (Math.expm1(u) - u - depth) / Math.expm1(u);
            u -= step;
            if (Math.abs(step) < 1e-6 * Math.abs(u)) {
                break;
            }
        }
        return u;
    }
}
