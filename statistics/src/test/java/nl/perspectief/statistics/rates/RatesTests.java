package nl.perspectief.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatesTests {
    private static final Offset<Double> EXACT = within(1e-14);

    /** Of no events the upper end is where they would be missed in one of forty: -log(0.025). */
    @Test
    void no_events_give_an_interval_from_nothing() {
        Interval interval = PoissonRate.exact(new Count(0, 2), 0.95);
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(-Math.log(0.025) / 2, EXACT);
    }

    /** Of one event the lower end is -log(0.975). */
    @Test
    void one_event_begins_where_none_would_do() {
        assertThat(PoissonRate.exact(new Count(1, 1), 0.95).lower()).isCloseTo(-Math.log(0.975), EXACT);
    }

    @Test
    void an_interval_scales_with_exposure_and_widens_with_confidence() {
        Interval one = PoissonRate.exact(new Count(7, 1), 0.95);
        Interval thousand = PoissonRate.exact(new Count(7, 1_000), 0.95);
        assertThat(thousand.lower() * 1_000).isCloseTo(one.lower(), within(1e-12));
        assertThat(thousand.upper() * 1_000).isCloseTo(one.upper(), within(1e-12));
        Interval wider = PoissonRate.exact(new Count(7, 1), 0.99);
        assertThat(wider.lower()).isLessThan(one.lower());
        assertThat(wider.upper()).isGreaterThan(one.upper());
    }

    /** A million: the normal approximation is good to a thousandth of its width there. */
    @Test
    void large_counts_come_near_the_normal_law() {
        Interval interval = PoissonRate.exact(new Count(1_000_000, 1), 0.95);
        assertThat(interval.lower()).isCloseTo(1_000_000 - 1_959.964 + 0.95, within(1.0));
        assertThat(interval.upper()).isCloseTo(1_000_000 + 1_959.964 + 1.95, within(1.0));
    }

    /** None of ten: 1 - 0.025^(1/10). */
    @Test
    void a_share_of_none_and_of_all_has_one_open_end() {
        Interval none = BinomialRate.exact(0, 10, 0.95);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(1 - Math.pow(0.025, 0.1), EXACT);
        Interval all = BinomialRate.exact(10, 10, 0.95);
        assertThat(all.lower()).isCloseTo(Math.pow(0.025, 0.1), EXACT);
        assertThat(all.upper()).isEqualTo(1);
    }

    /** 7 of 20, as binom.test of R prints it. */
    @Test
    void a_share_is_that_of_clopper_and_pearson() {
        Interval interval = BinomialRate.exact(7, 20, 0.95);
        assertThat(interval.lower()).isCloseTo(0.1539092, within(5e-8));
        assertThat(interval.upper()).isCloseTo(0.5921885, within(5e-8));
    }

    @Test
    void a_share_and_what_it_lacks_mirror_each_other() {
        for (int events = 0; events <= 30; events++) {
            Interval one = BinomialRate.exact(events, 30, 0.9);
            Interval other = BinomialRate.exact(30 - events, 30, 0.9);
            assertThat(one.lower()).isCloseTo(1 - other.upper(), EXACT);
        }
    }

    @Test
    void two_rates_that_change_places_give_the_inverse() {
        TwoRates one = TwoRates.compared(new Count(11, 800), new Count(21, 3_011), 0.95);
        TwoRates other = TwoRates.compared(new Count(21, 3_011), new Count(11, 800), 0.95);
        assertThat(other.ratio()).isCloseTo(1 / one.ratio(), EXACT);
        assertThat(other.interval().lower()).isCloseTo(1 / one.interval().upper(), within(1e-13));
        assertThat(other.probability()).isCloseTo(one.probability(), EXACT);
    }

    @Test
    void two_rates_without_events_say_nothing() {
        TwoRates none = TwoRates.compared(new Count(0, 10), new Count(0, 20), 0.95);
        assertThat(none.ratio()).isNaN();
        assertThat(none.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
        assertThat(none.probability()).isEqualTo(1);
    }

    @Test
    void a_rate_beside_none_is_infinitely_higher() {
        TwoRates some = TwoRates.compared(new Count(5, 10), new Count(0, 10), 0.95);
        assertThat(some.ratio()).isInfinite();
        assertThat(some.interval().upper()).isInfinite();
        // (1/2)^5 on either side
        assertThat(some.probability()).isCloseTo(2.0 / 32, EXACT);
    }

    @Test
    void equal_rates_differ_as_little_as_can_be() {
        assertThat(TwoRates.compared(new Count(50_000, 1), new Count(50_000, 1), 0.95)
                        .probability())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_says_so_in_two_languages() {
        assertThatThrownBy(() -> new Count(-1, 1))
                .isInstanceOf(UnfitData.class)
                .hasMessage("a count is at least 0, not -1");
        assertThatThrownBy(() -> new Count(1, 0))
                .isInstanceOfSatisfying(
                        UnfitData.class,
                        unfit -> assertThat(unfit.dutch())
                                .isEqualTo("een omvang of verwacht aantal is meer dan 0 en eindig, niet 0.0"));
        assertThatThrownBy(() -> new Count(1, Double.POSITIVE_INFINITY)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Count(1, Double.NaN)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> BinomialRate.exact(3, 2, 0.95)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> PoissonRate.exact(new Count(1, 1), 1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> PoissonRate.exact(new Count(1, 1), Double.NaN)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> ProbabilityMap.of(List.of())).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> ProbabilityMap.of(List.of(new Count(0, 3)))).isInstanceOf(UnfitData.class);
    }
}
