package nl.perspectief.statistics.shrinkage;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;

/**
 * Estimates by moments, without a law for the rates.
 *
 * <p>R. J. Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40; with
 * what {@code EBest} and {@code EBlocal} of spdep make of it. Where nothing happened in an area and around it, those divide 0 by
 * 0; here the estimate is 0.
 *
 * @param variance of the rates, at least 0
 * @param mean of the rates
 * @param estimate of this area, per unit of exposure
 */
public record Marshall(double variance, double mean, double estimate) {

    /** Drawn to all areas. @throws UnfitData when there are no areas */
    public static List<Marshall> among(List<Count> areas) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        double mean = events(areas) / exposure(areas);
        double variance = variance(spread(areas, mean), exposure(areas), mean, areas.size());
        return areas.stream().map(area -> of(area, variance, mean)).toList();
    }

    /** Whose mean the rate of a neighbour is held against when the spread around an area is measured. */
    public enum Around {
        /** The mean around that neighbour: as spdep does. */
        NEIGHBOUR,
        /** The mean around the area itself: as GeoDa does, and spdep on request. */
        AREA
    }

    /** Drawn to an area and its neighbours. @throws UnfitData when there are no areas, or neighbours of another number */
    public static List<Marshall> amongNeighbours(List<Count> areas, Neighbours neighbours, Around held) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        List<List<Integer>> around = neighbours.around(areas);
        double[] means =
                around.stream().mapToDouble(places -> mean(areas, places)).toArray();
        return IntStream.range(0, areas.size())
                .mapToObj(i -> {
                    double spread = 0;
                    double exposure = 0;
                    for (int place : around.get(i)) {
                        Count area = areas.get(place);
                        double apart = area.rate() - means[held == Around.AREA ? i : place];
                        spread += area.exposure() * apart * apart;
                        exposure += area.exposure();
                    }
                    double variance =
                            variance(spread, exposure, means[i], around.get(i).size());
                    return of(areas.get(i), variance, means[i]);
                })
                .toList();
    }

    /**
     * Drawn to all areas, when a count is a share of its exposure. O. Berke, as {@code EBest} of spdep has it for a binomial
     * family; the variance is that of the observed shares, with chance in it.
     *
     * @throws UnfitData when there are no areas, or a count is over its exposure
     */
    public static List<Marshall> amongShares(List<Count> areas) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        areas.stream()
                .filter(area -> area.events() > area.exposure())
                .findFirst()
                .ifPresent(area -> {
                    throw new UnfitData(
                            "no share: " + area.events() + " of " + area.exposure(),
                            "geen aandeel: " + area.events() + " van " + area.exposure());
                });
        double mean = events(areas) / exposure(areas);
        double variance = spread(areas, mean) / exposure(areas);
        double chance = mean * (1 - mean);
        double size = exposure(areas) / areas.size();
        return areas.stream()
                .map(area -> {
                    double n = area.exposure();
                    double above = n * variance - n / size * chance;
                    double below = (n - 1) * variance + (size - n) / size * chance;
                    double weight = below == 0 ? 0 : above / below;
                    return new Marshall(variance, mean, weight * area.rate() + (1 - weight) * mean);
                })
                .toList();
    }

    private static Marshall of(Count area, double variance, double mean) {
        double chance = mean / area.exposure();
        double weight = variance == 0 ? 0 : variance / (variance + chance);
        return new Marshall(variance, mean, mean + weight * (area.rate() - mean));
    }

    private static double variance(double spread, double exposure, double mean, int areas) {
        return Math.max(0, spread / exposure - mean / (exposure / areas));
    }

    private static double events(List<Count> areas) {
        return areas.stream().mapToDouble(Count::events).sum();
    }

    private static double exposure(List<Count> areas) {
        return areas.stream().mapToDouble(Count::exposure).sum();
    }

    private static double mean(List<Count> areas, List<Integer> places) {
        List<Count> here = places.stream().map(areas::get).toList();
        return events(here) / exposure(here);
    }

    private static double spread(List<Count> areas, double mean) {
        return areas.stream()
                .mapToDouble(area -> area.exposure() * (area.rate() - mean) * (area.rate() - mean))
                .sum();
    }
}
