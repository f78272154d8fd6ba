package nl.perspectief.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.statistics.UnfitData;
import org.junit.jupiter.api.Test;

class SurvivalTests {
    private static final List<Spell> SMALL = List.of(
            new Spell(1, true), new Spell(2, false), new Spell(2, true), new Spell(4, false), new Spell(5, true));

    /** By hand: 4/5, then 3/4 of that, then none of the last one. */
    @Test
    void a_small_curve_is_as_computed_by_hand() {
        KaplanMeier curve = KaplanMeier.of(SMALL);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::time).containsExactly(1.0, 2.0, 4.0, 5.0);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(5L, 4L, 2L, 1L);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::censored).containsExactly(0L, 1L, 1L, 0L);
        assertThat(curve.steps())
                .extracting(KaplanMeier.Step::survival)
                .containsExactly(0.8, 0.6000000000000001, 0.6000000000000001, 0.0);
        assertThat(curve.steps().get(1).hazard()).isCloseTo(0.2 + 0.25, within(1e-15));
        // 0.6^2 (1/20 + 1/12)
        assertThat(curve.steps().get(1).error()).isCloseTo(0.6 * Math.sqrt(1.0 / 20 + 1.0 / 12), within(1e-15));
        assertThat(curve.survival(0.5)).isEqualTo(1);
        assertThat(curve.survival(4.5)).isCloseTo(0.6, within(1e-15));
        // 1 + 0.8 + 0.6 * 2
        assertThat(curve.restrictedMean(4).mean()).isCloseTo(3.0, within(1e-15));
        assertThat(curve.median(Form.LOG, 0.95).time()).isEqualTo(5);
    }

    @Test
    void where_nothing_waits_any_more_nothing_is_known_of_the_error() {
        KaplanMeier.Step last = KaplanMeier.of(SMALL).steps().getLast();
        assertThat(last.error()).isNaN();
        for (Form form : Form.values()) {
            assertThat(last.interval(form, 0.95).lower()).isNaN();
        }
    }

    @Test
    void where_all_are_censored_all_still_wait() {
        KaplanMeier curve = KaplanMeier.of(List.of(new Spell(3, false), new Spell(8, false)));
        assertThat(curve.ended()).isZero();
        assertThat(curve.survival(100)).isEqualTo(1);
        assertThat(curve.median(Form.LOG, 0.95).time()).isNaN();
        assertThat(curve.restrictedMean(6)).isEqualTo(new KaplanMeier.Restricted(6, 0, 6));
        assertThat(curve.steps().getFirst().interval(Form.LOG, 0.95).lower()).isEqualTo(1);
        assertThat(curve.steps().getFirst().interval(Form.LOG_LOG, 0.95).lower())
                .isNaN();
    }

    /** Of four the curve is a half from the second to the third. */
    @Test
    void a_median_is_in_the_middle_of_where_it_is_a_half() {
        KaplanMeier curve = KaplanMeier.of(
                Stream.of(1, 2, 6, 9).map(t -> new Spell(t, true)).toList());
        assertThat(curve.median(Form.PLAIN, 0.95).time()).isEqualTo(4);
    }

    @Test
    void the_order_and_the_unit_of_time_change_nothing() {
        KaplanMeier curve = KaplanMeier.of(SMALL);
        KaplanMeier days = KaplanMeier.of(SMALL.reversed().stream()
                .map(spell -> new Spell(spell.time() * 7, spell.ended()))
                .toList());
        assertThat(days.steps())
                .extracting(KaplanMeier.Step::survival)
                .isEqualTo(
                        curve.steps().stream().map(KaplanMeier.Step::survival).toList());
        assertThat(days.restrictedMean(21).mean())
                .isCloseTo(7 * curve.restrictedMean(3).mean(), within(1e-12));
    }

    @Test
    void log_log_alone_needs_no_cutting_off() {
        KaplanMeier.Step first = KaplanMeier.of(SMALL).steps().getFirst();
        assertThat(first.interval(Form.LOG, 0.95).upper()).isEqualTo(1);
        assertThat(first.interval(Form.PLAIN, 0.95).upper()).isEqualTo(1);
        assertThat(first.interval(Form.LOG_LOG, 0.95).upper()).isBetween(0.8, 0.999);
    }

    /** By hand: at 1 two of four wait in each group, at 2 one of the first and two of the second, at 3 only the second. */
    @Test
    void a_small_log_rank_is_as_computed_by_hand() {
        LogRank test = LogRank.between(
                List.of(
                        List.of(new Spell(1, true), new Spell(2, true)),
                        List.of(new Spell(3, true), new Spell(4, false))),
                LogRank.Weight.LOG_RANK);
        double expected = 2.0 / 4 + 1.0 / 3;
        double variance = 1.0 / 4 + 2.0 / 9;
        assertThat(test.observed()).containsExactly(2.0, 1.0);
        assertThat(test.expected().getFirst()).isCloseTo(expected, within(1e-15));
        assertThat(test.statistic()).isCloseTo((2 - expected) * (2 - expected) / variance, within(1e-14));
    }

    @Test
    void groups_that_change_places_differ_as_much_and_the_same_group_does_not_differ() {
        List<Spell> other = SMALL.stream()
                .map(spell -> new Spell(spell.time() + 0.5, spell.ended()))
                .toList();
        LogRank one = LogRank.between(List.of(SMALL, other), LogRank.Weight.PETO_PETO);
        LogRank swapped = LogRank.between(List.of(other, SMALL), LogRank.Weight.PETO_PETO);
        assertThat(swapped.statistic()).isCloseTo(one.statistic(), within(1e-14));
        LogRank same = LogRank.between(List.of(SMALL, SMALL, SMALL), LogRank.Weight.LOG_RANK);
        assertThat(same.statistic()).isCloseTo(0, within(1e-14));
        assertThat(same.degrees()).isEqualTo(2);
        assertThat(same.probability()).isCloseTo(1, within(1e-14));
    }

    @Test
    void what_cannot_be_compared_says_so() {
        assertThatThrownBy(() -> KaplanMeier.of(List.of())).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Spell(-1, true)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> KaplanMeier.of(SMALL).restrictedMean(0)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> LogRank.between(List.of(SMALL), LogRank.Weight.LOG_RANK))
                .isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> LogRank.between(
                        List.of(List.of(new Spell(1, false)), List.of(new Spell(2, true))), LogRank.Weight.LOG_RANK))
                .isInstanceOfSatisfying(
                        UnfitData.class, unfit -> assertThat(unfit.dutch()).startsWith("er eindigde niets"));
    }
}
