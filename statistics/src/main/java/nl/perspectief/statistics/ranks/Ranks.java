package nl.perspectief.statistics.ranks;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.GammaLaw;
import nl.perspectief.statistics.laws.LogDensity;
import nl.perspectief.statistics.laws.PointLaw;
import nl.perspectief.statistics.laws.RateLaw;

/**
 * How sure it is which areas have the highest rates. Not by drawing lots but by integration over the level that a rate can have:
 * whether an area is among the highest depends on how many others are above its level, which is Poisson binomial.
 *
 * <p>N. Laird and T. Louis (1989), Empirical Bayes ranking methods, J. Educational Statistics 14; R. Lin, T. Louis, S. Paddock
 * and G. Ridgeway (2006), Loss function based ranking in two-stage, hierarchical models, Bayesian Analysis 1.
 *
 * <p>Costs areas × levels, and areas × top × levels where it is decided who is among the top. The number of levels grows with
 * how narrow the narrowest law is; it does not depend on the number of areas.
 *
 * @param places in the order of the areas
 * @param top how many are the highest
 * @param error how far the sums of all probabilities and ranks are from what they must be, relative to that; it measures the
 *     integration
 */
public record Ranks(List<Place> places, int top, double error) {
    private static final long MOST = 5_000_000;

    public Ranks {
        places = List.copyOf(places);
    }

    /**
     * @param expected the rank that is expected of an area; 1 is the highest rate
     * @param inTop the probability that it is among the highest
     */
    public record Place(double expected, double inTop) {}

    /**
     * @param laws of independent rates, all gamma or all the same point; points share all places alike
     * @param top how many are the highest, from 1 to the number of areas
     * @throws UnfitData when there are no areas, points and gamma laws are mixed, or areas × top is over five million
     */
    public static Ranks of(List<? extends RateLaw> laws, int top) {
        UnfitData.some(laws.size(), "areas", "gebieden");
        int size = laws.size();
        if (top < 1 || top > size || (long) top * size > MOST) {
            throw new UnfitData(
                    "the highest " + top + " of " + size + " areas: from 1 to all, and areas × highest up to " + MOST,
                    "de hoogste " + top + " van " + size + " gebieden: van 1 tot alle, en gebieden × hoogste tot "
                            + MOST);
        }
        List<GammaLaw> gammas = laws.stream()
                .filter(GammaLaw.class::isInstance)
                .map(GammaLaw.class::cast)
                .toList();
        if (gammas.isEmpty() && laws.stream().distinct().count() == 1) {
            Place same = new Place((size + 1) / 2.0, (double) top / size);
            return new Ranks(IntStream.range(0, size).mapToObj(_ -> same).toList(), top, 0);
        }
        if (gammas.size() < size) {
            throw new UnfitData(
                    "the rate of an area is known without doubt (" + doubtless(laws)
                            + "): such areas cannot be ranked with others",
                    "van een gebied staat het cijfer zonder twijfel vast (" + doubtless(laws)
                            + "): dat is niet te rangschikken");
        }
        Sweep sweep = new Sweep(gammas.stream().map(LogDensity::of).toList(), top);
        sweep.run();
        List<Place> places = IntStream.range(0, size)
                .mapToObj(i -> new Place(sweep.rank[i] + 0.5, sweep.inTop[i]))
                .toList();
        return new Ranks(places, top, error(places, top));
    }

    private static double doubtless(List<? extends RateLaw> laws) {
        return laws.stream()
                .filter(PointLaw.class::isInstance)
                .mapToDouble(RateLaw::mean)
                .findFirst()
                .orElseThrow();
    }

    private static double error(List<Place> places, int top) {
        double size = places.size();
        double ranks = size * (size + 1) / 2;
        double apart = Math.abs(places.stream().mapToDouble(Place::expected).sum() - ranks) / ranks;
        return Math.max(
                apart, Math.abs(places.stream().mapToDouble(Place::inTop).sum() - top) / top);
    }
}
