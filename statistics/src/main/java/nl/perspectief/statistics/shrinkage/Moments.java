package nl.perspectief.statistics.shrinkage;

/** Of a sample. */
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /** With one less than their number below. */
    static double variance(double[] values, double mean) {
        return squares(values, mean) / (values.length - 1);
    }
}
