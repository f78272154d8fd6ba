package nl.perspectief.statistics.ranks;

/** The rule of Gauss and Legendre on a panel from 0 to 1, and the integrals from 0 to each of its nodes. */
final class Panel {
    static final int NODES = 16;
    static final double[] AT = new double[NODES];
    static final double[] WEIGHT = new double[NODES];
    /** What the density at each node adds to the integral up to a node. */
    static final double[][] UP_TO = new double[NODES][NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            double x = root(i);
            double[] p = legendre(x, NODES + 1);
            double slope = NODES * (x * p[NODES] - p[NODES - 1]) / (x * x - 1);
            AT[i] = (1 - x) / 2;
            WEIGHT[i] = 1 / ((1 - x * x) * slope * slope);
        }
        for (int to = 0; to < NODES; to++) {
            double[] end = legendre(2 * AT[to] - 1, NODES + 1);
            for (int from = 0; from < NODES; from++) {
                double[] p = legendre(2 * AT[from] - 1, NODES + 1);
                double sum = end[1] + 1;
                for (int degree = 1; degree < NODES; degree++) {
                    sum += p[degree] * (end[degree + 1] - end[degree - 1]);
                }
                UP_TO[to][from] = WEIGHT[from] * sum / 2;
            }
        }
    }

    private Panel() {}

    private static double root(int i) {
        double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
        for (int step = 0; step < 20; step++) {
            double[] p = legendre(x, NODES);
            x -= p[NODES] * (x * x - 1) / (NODES * (x * p[NODES] - p[NODES - 1]));
        }
        return x;
    }

    private static double[] legendre(double x, int most) {
        double[] p = new double[most + 1];
        p[0] = 1;
        p[1] = x;
        for (int k = 2; k <= most; k++) {
            p[k] = ((2 * k - 1) * x * p[k - 1] - (k - 1) * p[k - 2]) / k;
        }
        return p;
    }
}
