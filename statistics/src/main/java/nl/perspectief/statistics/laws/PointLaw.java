package nl.perspectief.statistics.laws;

/** All at one value: what is left of a prior when areas differ no more than chance makes them differ. */
public record PointLaw(double mean) implements RateLaw {
    @Override
    public double above(double x) {
        return mean > x ? 1 : 0;
    }

    @Override
    public double quantile(double probability) {
        return mean;
    }

    @Override
    public double upperQuantile(double probability) {
        return mean;
    }
}
