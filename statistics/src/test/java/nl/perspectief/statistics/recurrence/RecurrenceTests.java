package nl.perspectief.statistics.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Reference;
import nl.perspectief.statistics.UnfitData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTests {
    @ParameterizedTest
    @ValueSource(strings = {"placebo", "thiotepa"})
    void reference_repeated_events_are_those_of_survfit(String treatment) {
        Reference data = Reference.of("data_bladder1.csv").where("treatment", treatment);
        Reference theirs = Reference.of("mcf_bladder1_survfit.csv").where("stratum", "treatment=" + treatment);
        List<MeanCumulative.Step> ours = MeanCumulative.of(IntStream.range(0, data.size())
                        .mapToObj(i -> new Stretch(
                                data.text(i, "id"), data.value(i, "start"), data.value(i, "stop"), data.whole(i, "ev")))
                        .toList())
                .steps();
        assertThat(ours).hasSize(theirs.size());
        theirs.meets("time", i -> ours.get(i).time(), 0);
        theirs.meets("n_risk", i -> ours.get(i).atRisk(), 0);
        theirs.meets("n_event", i -> ours.get(i).events(), 0);
        theirs.meets("mcf", i -> ours.get(i).mean(), Reference.PRINTED);
        theirs.meets("robust_se", i -> ours.get(i).error(), 1e-13);
    }

    /** By hand: at 1 one of two, at 2 two of two, at 3 one of one. */
    @Test
    void a_small_mean_is_as_computed_by_hand() {
        MeanCumulative mean = MeanCumulative.of(List.of(
                new Stretch("a", 0, 1, 1),
                new Stretch("a", 1, 2, 2),
                new Stretch("b", 0, 2, 0),
                new Stretch("a", 2, 3, 1)));
        assertThat(mean.units()).isEqualTo(2);
        assertThat(mean.steps()).extracting(MeanCumulative.Step::mean).containsExactly(0.5, 1.5, 2.5);
        // of a: (1 - 1/2)/2, then (2 - 1)/2 more; of b as much below
        assertThat(mean.steps().get(0).error()).isCloseTo(Math.sqrt(2) * 0.25, within(1e-15));
        assertThat(mean.steps().get(1).error()).isCloseTo(Math.sqrt(2) * 0.75, within(1e-15));
        assertThat(mean.steps().get(2).error()).isCloseTo(Math.sqrt(2) * 0.75, within(1e-15));
    }

    /** With one event at most and nothing censored it is the share of units, with the error of a share. */
    @Test
    void events_that_happen_once_give_a_share() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (i < 4) {
                stretches.add(new Stretch("u" + i, 0, i + 1, 1));
            }
            stretches.add(new Stretch("u" + i, i < 4 ? i + 1 : 0, 20, 0));
        }
        MeanCumulative.Step last = MeanCumulative.of(stretches).steps().getLast();
        assertThat(last.mean()).isCloseTo(0.4, within(1e-15));
        assertThat(last.error()).isCloseTo(Math.sqrt(0.4 * 0.6 / 10), within(1e-15));
    }

    /** The sums that are kept are those that one would make again at each time. */
    @Test
    void the_error_is_that_of_the_definition_with_gaps_and_ties() {
        Random random = new Random(7);
        List<Stretch> stretches = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            double from = random.nextInt(5);
            for (int i = 0; i < 6; i++) {
                double to = from + 1 + random.nextInt(6);
                stretches.add(new Stretch("u" + unit, from, to, random.nextInt(3)));
                from = to + (random.nextBoolean() ? 0 : random.nextInt(4));
            }
        }
        for (MeanCumulative.Step step : MeanCumulative.of(stretches).steps()) {
            assertThat(step.error()).isCloseTo(defined(stretches, step.time()), within(1e-12));
        }
    }

    private static double defined(List<Stretch> stretches, double until) {
        double squares = 0;
        for (int unit = 0; unit < 40; unit++) {
            String name = "u" + unit;
            double influence = 0;
            for (double time : stretches.stream()
                    .mapToDouble(Stretch::to)
                    .filter(t -> t <= until)
                    .distinct()
                    .toArray()) {
                List<Stretch> looked = stretches.stream()
                        .filter(one -> one.from() < time && time <= one.to())
                        .toList();
                double events = looked.stream()
                        .filter(one -> one.to() == time)
                        .mapToLong(Stretch::events)
                        .sum();
                for (Stretch own : looked) {
                    if (own.unit().equals(name)) {
                        double happened = own.to() == time ? own.events() : 0;
                        influence += (happened - events / looked.size()) / looked.size();
                    }
                }
            }
            squares += influence * influence;
        }
        return Math.sqrt(squares);
    }

    @Test
    void nothing_happened_is_sure_of_nothing_and_one_unit_has_no_error() {
        MeanCumulative.Step none =
                MeanCumulative.of(List.of(new Stretch("a", 0, 5, 0))).steps().getFirst();
        assertThat(none.mean()).isZero();
        assertThat(none.interval(0.95).upper()).isZero();
        assertThat(MeanCumulative.of(List.of(new Stretch("a", 0, 5, 3)))
                        .steps()
                        .getFirst()
                        .error())
                .isZero();
    }

    @Test
    void an_interval_stays_above_nothing() {
        MeanCumulative.Step step = new MeanCumulative.Step(1, 4, 1, 0.25, 0.2);
        assertThat(step.interval(0.95).lower()).isPositive();
        assertThat(step.interval(0.95).contains(0.25)).isTrue();
    }

    @Test
    void what_cannot_be_says_so() {
        assertThatThrownBy(() -> MeanCumulative.of(List.of())).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Stretch("a", 2, 2, 0)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Stretch("a", 0, 2, -1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> MeanCumulative.of(List.of(new Stretch("a", 0, 3, 0), new Stretch("a", 2, 4, 0))))
                .isInstanceOf(UnfitData.class)
                .hasMessage("stretches of a overlap at 2.0");
    }
}
