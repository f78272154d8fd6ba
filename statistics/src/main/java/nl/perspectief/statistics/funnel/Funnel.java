package nl.perspectief.statistics.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;

/**
 * Areas against what was expected of them, allowing for that they differ by more than chance (overdispersion).
 *
 * <p>D. J. Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14.
 *
 * @param points in the order of the areas
 * @param dispersion the mean square of the winsorised z-scores; 1 when areas differ by chance alone
 * @param added variance between areas on the scale of square roots, beyond chance, after DerSimonian and Laird; 0 when there is none
 */
public record Funnel(List<Point> points, double dispersion, double added) {
    public Funnel {
        points = List.copyOf(points);
    }

    /**
     * One area.
     *
     * @param area with the number expected of it as exposure
     * @param z how many standard deviations its root lies from what was expected
     * @param winsorised the same, with extremes drawn in
     * @param multiplied z with a standard deviation that is multiplied for overdispersion, never made smaller
     * @param additive z with a variance to which that between areas is added
     */
    public record Point(Count area, double z, double winsorised, double multiplied, double additive) {}

    /**
     * @param areas each with the number expected of it as exposure; see {@link Count#standardised}
     * @param drawnIn the share at each end that is drawn in to what lies at that share, from 0 to under a half
     * @throws UnfitData when there are no areas, or the share does not lie there
     */
    public static Funnel of(List<Count> areas, double drawnIn) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        if (!(drawnIn >= 0 && drawnIn < 0.5)) {
            throw new UnfitData(
                    "a share from 0 to under a half, not " + drawnIn,
                    "een aandeel van 0 tot onder een half, niet " + drawnIn);
        }
        double[] z = areas.stream()
                .mapToDouble(area -> (Math.sqrt(area.rate()) - 1) / Math.sqrt(FunnelLimits.variance(area.exposure())))
                .toArray();
        double[] drawn = winsorised(z, drawnIn);
        double dispersion = Arrays.stream(drawn).map(value -> value * value).sum() / z.length;
        double added = added(areas, dispersion);
        List<Point> points = IntStream.range(0, z.length)
                .mapToObj(i -> {
                    double chance = FunnelLimits.variance(areas.get(i).exposure());
                    return new Point(
                            areas.get(i),
                            z[i],
                            drawn[i],
                            z[i] / Math.sqrt(Math.max(1, dispersion)),
                            z[i] * Math.sqrt(chance / (chance + added)));
                })
                .toList();
        return new Funnel(points, dispersion, added);
    }

    private static double added(List<Count> areas, double dispersion) {
        double weights = 0;
        double squares = 0;
        for (Count area : areas) {
            double weight = 1 / FunnelLimits.variance(area.exposure());
            weights += weight;
            squares += weight * weight;
        }
        double excess = areas.size() * dispersion - (areas.size() - 1);
        return areas.size() == 1 || excess <= 0 ? 0 : excess / (weights - squares / weights);
    }

    private static double[] winsorised(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, share);
        double high = quantile(sorted, 1 - share);
        return Arrays.stream(values).map(value -> Math.clamp(value, low, high)).toArray();
    }

    /** The seventh kind of R. J. Hyndman and Y. Fan (1996), that of R. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double part = place - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}
