package nl.perspectief.statistics.ranks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Reference;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.GammaLaw;
import nl.perspectief.statistics.laws.PointLaw;
import nl.perspectief.statistics.laws.RateLaw;
import nl.perspectief.statistics.shrinkage.PoissonGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTests {
    @ParameterizedTest
    @ValueSource(strings = {"nc74", "lip"})
    void reference_ranks_are_those_of_r(String data) {
        Reference theirs = Reference.of(data + "_reference.csv");
        int top = (int) Reference.of(data + "_parameters.csv").parameter("topk");
        Ranks ours = Ranks.of(PoissonGamma.among(theirs.counts("O", "E")), top);
        theirs.meets("erank", i -> ours.places().get(i).expected(), 1e-10);
        for (int i = 0; i < theirs.size(); i++) {
            // the smallest of theirs, 6e-21, is 4 % too low: integrated once more in another way it is ours
            double expected = theirs.value(i, "ptop");
            assertThat(ours.places().get(i).inTop()).isCloseTo(expected, within(1e-18 + 1e-9 * expected));
        }
        assertThat(ours.error()).isLessThan(1e-12);
    }

    /** Of two exponential rates the first is the highest with probability b / (a + b), by hand. */
    @Test
    void two_areas_are_as_computed_by_hand() {
        Ranks ranks = Ranks.of(List.of(new GammaLaw(1, 3), new GammaLaw(1, 1)), 1);
        assertThat(ranks.places().getFirst().inTop()).isCloseTo(0.25, within(1e-13));
        assertThat(ranks.places().getFirst().expected()).isCloseTo(1.75, within(1e-13));
        assertThat(ranks.places().getLast().inTop()).isCloseTo(0.75, within(1e-13));
    }

    @Test
    void areas_of_which_as_much_is_known_share_the_places() {
        Ranks ranks = Ranks.of(
                IntStream.range(0, 12).mapToObj(_ -> new GammaLaw(4, 2)).toList(), 3);
        assertThat(ranks.places()).allSatisfy(place -> {
            assertThat(place.inTop()).isCloseTo(0.25, within(1e-13));
            assertThat(place.expected()).isCloseTo(6.5, within(1e-12));
        });
        Ranks points = Ranks.of(List.of(new PointLaw(2), new PointLaw(2), new PointLaw(2)), 1);
        assertThat(points.places().getFirst()).isEqualTo(new Ranks.Place(2, 1.0 / 3));
    }

    @Test
    void all_are_among_all_and_one_is_the_highest_of_one() {
        Ranks all = Ranks.of(List.of(new GammaLaw(1, 3), new GammaLaw(9, 1), new GammaLaw(0.3, 1)), 3);
        assertThat(all.places()).allSatisfy(place -> assertThat(place.inTop()).isCloseTo(1, within(1e-12)));
        assertThat(Ranks.of(List.of(new GammaLaw(2, 2)), 1).places().getFirst().expected())
                .isCloseTo(1, within(1e-12));
    }

    /** Rates in another unit, areas in another order. */
    @Test
    void unit_and_order_change_nothing() {
        List<GammaLaw> laws = some(40, 3);
        Ranks ranks = Ranks.of(laws, 5);
        Ranks others = Ranks.of(
                laws.reversed().stream()
                        .map(law -> new GammaLaw(law.shape(), law.rate() * 1e6))
                        .toList(),
                5);
        for (int i = 0; i < 40; i++) {
            assertThat(others.places().get(39 - i).inTop())
                    .isCloseTo(ranks.places().get(i).inTop(), within(1e-11));
        }
    }

    /** From a hundredth to a million events: wide laws, and laws narrower than what lies between them. */
    @Test
    void very_wide_and_very_narrow_laws_go_together() {
        List<GammaLaw> laws = new ArrayList<>(some(30, 5));
        for (int i = 1; i <= 20; i++) {
            laws.add(new GammaLaw(1e6 + i, 1e6));
            laws.add(new GammaLaw(0.01 * i, 0.02));
        }
        Ranks ranks = Ranks.of(laws, 7);
        assertThat(ranks.error()).isLessThan(1e-9);
        for (int i = 0; i < laws.size(); i += 7) {
            GammaLaw law = laws.get(i);
            double sum = 1;
            for (GammaLaw other : laws) {
                sum += other == law ? 0 : higher(other, law);
            }
            assertThat(ranks.places().get(i).expected()).isCloseTo(sum, within(1e-7));
        }
    }

    private static double higher(GammaLaw one, GammaLaw other) {
        return new nl.perspectief.statistics.laws.BetaLaw(other.shape(), one.shape())
                .below(other.rate() / (one.rate() + other.rate()));
    }

    /** Seeded draws: with 40,000 of them five standard errors are at most 0.0125. */
    @Test
    void draws_come_out_alike() {
        List<GammaLaw> laws = some(25, 11);
        Ranks ranks = Ranks.of(laws, 4);
        Random random = new Random(25_034);
        int draws = 40_000;
        int[] times = new int[laws.size()];
        for (int draw = 0; draw < draws; draw++) {
            double[] rates = laws.stream()
                    .mapToDouble(law -> law.quantile(random.nextDouble()))
                    .toArray();
            for (int i = 0; i < rates.length; i++) {
                int higher = 0;
                for (double rate : rates) {
                    higher += rate > rates[i] ? 1 : 0;
                }
                times[i] += higher < 4 ? 1 : 0;
            }
        }
        for (int i = 0; i < times.length; i++) {
            assertThat(ranks.places().get(i).inTop()).isCloseTo((double) times[i] / draws, within(0.0125));
        }
    }

    @Test
    void what_cannot_be_ranked_says_so() {
        List<RateLaw> mixed = List.of(new GammaLaw(1, 1), new PointLaw(1));
        assertThatThrownBy(() -> Ranks.of(mixed, 1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> Ranks.of(List.of(), 1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> Ranks.of(some(3, 1), 4))
                .isInstanceOfSatisfying(
                        UnfitData.class, unfit -> assertThat(unfit.dutch()).startsWith("de hoogste 4 van 3"));
    }

    @Test
    void many_areas_add_up() {
        Random random = new Random(3);
        List<Count> areas = IntStream.range(0, 3_000)
                .mapToObj(_ -> new Count(random.nextInt(20), 1 + random.nextInt(9)))
                .toList();
        Ranks ranks = Ranks.of(PoissonGamma.among(areas), 3);
        assertThat(ranks.error()).isLessThan(1e-10);
    }

    private static List<GammaLaw> some(int size, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(_ -> new GammaLaw(1 + random.nextInt(30), 2 + random.nextInt(10)))
                .toList();
    }
}
