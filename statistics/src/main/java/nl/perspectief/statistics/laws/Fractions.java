package nl.perspectief.statistics.laws;

/**
 * Continued fractions by the modified method of Lentz.
 *
 * <p>I. J. Thompson and A. R. Barnett (1986), J. Comput. Phys. 64; NIST Digital Library of Mathematical Functions, 8.9 and 8.17.
 */
final class Fractions {
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;

    private Fractions() {}

    /** {@code Γ(a, x) / (x^a e^-x)}. @param x more than a */
    static double gamma(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (long i = 1; ; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / apart(an * d + b);
            c = apart(b + an / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) <= PRECISION || ended(i, a)) {
                return h;
            }
        }
    }

    /** {@code a B(x; a, b) / (x^a (1 - x)^b)}. @param x at most about {@code a / (a + b)} */
    static double beta(double a, double b, double x) {
        double c = 1;
        double d = 1 / apart(1 - (a + b) * x / (a + 1));
        double h = d;
        for (long m = 1; ; m++) {
            double even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
            d = 1 / apart(1 + even * d);
            c = apart(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
            d = 1 / apart(1 + odd * d);
            c = apart(1 + odd / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) <= PRECISION || ended(m, a + b)) {
                return h;
            }
        }
    }

    /** Both need about the square root of their size; what goes on longer moves between two neighbouring doubles. */
    private static boolean ended(long steps, double size) {
        return steps > 500 + 20 * Math.sqrt(size);
    }

    private static double apart(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
