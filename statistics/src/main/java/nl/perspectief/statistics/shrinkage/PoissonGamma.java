package nl.perspectief.statistics.shrinkage;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.RateLaw;

/** The rates of areas, each drawn to what is known of the others: the more so, the less is known of itself. */
public final class PoissonGamma {
    private PoissonGamma() {}

    /** What is known of each, when all areas stand for each other. @throws UnfitData when there are no areas */
    public static List<RateLaw> among(List<Count> areas) {
        GammaPrior prior = GammaPrior.fitted(areas);
        return areas.stream().map(prior::posterior).toList();
    }

    /**
     * What is known of each, when only an area and its neighbours stand for each other: the prior is fitted to these alone. Of
     * few neighbours the counts seldom differ by more than chance; then their common rate is the estimate.
     *
     * @throws UnfitData when there are no areas, or neighbours of another number of areas
     */
    public static List<RateLaw> amongNeighbours(List<Count> areas, Neighbours neighbours) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        List<List<Integer>> around = neighbours.around(areas);
        return IntStream.range(0, areas.size())
                .parallel()
                .mapToObj(i -> GammaPrior.fitted(
                                around.get(i).stream().map(areas::get).toList())
                        .posterior(areas.get(i)))
                .toList();
    }
}
