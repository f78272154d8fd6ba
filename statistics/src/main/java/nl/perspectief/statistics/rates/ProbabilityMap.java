package nl.perspectief.statistics.rates;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.laws.PoissonLaw;

/**
 * How improbable the count of one area is when every area has the same rate.
 *
 * <p>M. Choynowski (1959), Maps based on probabilities, J. Am. Stat. Assoc. 54.
 *
 * @param rate as observed, per unit of exposure
 * @param expected events, at the rate of all areas together
 * @param relativeRisk observed by expected, times 100
 * @param atMost the probability of as many events or less
 * @param tail the probability of a count as far to its own side or further
 * @param low whether there were fewer than expected
 */
public record ProbabilityMap(
        double rate, double expected, double relativeRisk, double atMost, double tail, boolean low) {

    /** In the order of the areas. @throws UnfitData when there are no areas, or nothing happened in any */
    public static List<ProbabilityMap> of(List<Count> areas) {
        List<Count> expected = Count.standardised(areas);
        return IntStream.range(0, areas.size())
                .mapToObj(i -> of(areas.get(i), expected.get(i).exposure()))
                .toList();
    }

    private static ProbabilityMap of(Count area, double expected) {
        PoissonLaw law = new PoissonLaw(expected);
        boolean low = area.events() < expected;
        double atMost = law.atMost(area.events());
        double tail = low ? atMost : law.atLeast(area.events());
        return new ProbabilityMap(area.rate(), expected, 100 * area.events() / expected, atMost, tail, low);
    }
}
