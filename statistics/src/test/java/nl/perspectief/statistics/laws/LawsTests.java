package nl.perspectief.statistics.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.perspectief.statistics.UnfitData;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LawsTests {
    private static final Percentage DIGITS = Percentage.withPercentage(1e-11);
    private static final double[] PROBABILITIES = {1e-30, 1e-9, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999};

    @Test
    void a_quantile_of_a_gamma_law_is_where_its_probability_lies() {
        for (double shape : new double[] {1e-3, 0.05, 0.5, 1, 1.5, 4, 30, 1_000, 1e6, 1e9}) {
            GammaLaw law = new GammaLaw(shape, 3);
            for (double p : PROBABILITIES) {
                double low = law.quantile(p);
                if (low > 1e-280) {
                    assertThat(law.below(low)).as("%s at %s", law, p).isCloseTo(p, Percentage.withPercentage(1e-8));
                }
                double high = law.upperQuantile(p);
                if (high > 1e-280) {
                    assertThat(law.above(high)).as("%s over %s", law, p).isCloseTo(p, Percentage.withPercentage(1e-8));
                }
            }
        }
    }

    /** With shape 1 it is the exponential law; with a whole shape it is a sum. */
    @Test
    void a_gamma_law_with_a_whole_shape_is_known() {
        GammaLaw exponential = new GammaLaw(1, 2);
        assertThat(exponential.above(3)).isCloseTo(Math.exp(-6), DIGITS);
        assertThat(exponential.below(1e-8)).isCloseTo(-Math.expm1(-2e-8), DIGITS);
        assertThat(exponential.quantile(0.2)).isCloseTo(-Math.log1p(-0.2) / 2, DIGITS);
        assertThat(new GammaLaw(3, 1).above(4)).isCloseTo(Math.exp(-4) * (1 + 4 + 8), DIGITS);
    }

    @Test
    void a_quantile_of_a_beta_law_is_where_its_probability_lies() {
        for (double a : new double[] {0.05, 0.5, 1, 3, 200, 1e6}) {
            for (double b : new double[] {0.05, 1, 7, 5_000, 1e7}) {
                BetaLaw law = new BetaLaw(a, b);
                for (double p : PROBABILITIES) {
                    BetaLaw.Odds low = law.odds(p);
                    if (low.x() > 1e-280 && low.rest() > 1e-14) {
                        assertThat(law.below(low.x()))
                                .as("%s at %s", law, p)
                                .isCloseTo(p, Percentage.withPercentage(1e-3));
                    }
                }
            }
        }
    }

    /** With b = 1 the probability is x^a. */
    @Test
    void a_beta_law_with_one_is_a_power() {
        assertThat(new BetaLaw(5, 1).below(0.3)).isCloseTo(Math.pow(0.3, 5), DIGITS);
        assertThat(new BetaLaw(5, 1).quantile(0.4)).isCloseTo(Math.pow(0.4, 0.2), DIGITS);
        assertThat(new BetaLaw(1, 9).above(0.3)).isCloseTo(Math.pow(0.7, 9), DIGITS);
    }

    @Test
    void counts_add_up_to_one() {
        for (double mean : new double[] {0.1, 1, 17.5, 900}) {
            PoissonLaw law = new PoissonLaw(mean);
            double sum = 0;
            for (long k = 0; k < 3_000; k++) {
                sum += law.mass(k);
                if (sum > 1e-290 && sum < 0.99) {
                    assertThat(law.atMost(k)).isCloseTo(sum, Percentage.withPercentage(1e-10));
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        BinomialLaw binomial = new BinomialLaw(40, 0.3);
        double sum = 0;
        for (long k = 0; k <= 40; k++) {
            sum += binomial.mass(k);
            assertThat(binomial.atMost(k)).isCloseTo(sum, DIGITS);
            assertThat(binomial.atLeast(k + 1)).isCloseTo(1 - sum, within(1e-13));
        }
    }

    /** By adding up everything that is no more probable. */
    @Test
    void what_is_as_improbable_is_counted_on_both_sides() {
        BinomialLaw law = new BinomialLaw(23, 0.37);
        for (long k = 0; k <= 23; k++) {
            double sum = 0;
            for (long other = 0; other <= 23; other++) {
                sum += law.mass(other) <= law.mass(k) * (1 + 1e-7) ? law.mass(other) : 0;
            }
            assertThat(law.asImprobableAs(k)).isCloseTo(sum, within(1e-13));
        }
    }

    @Test
    void the_normal_law_is_known() {
        assertThat(NormalLaw.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(NormalLaw.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
        assertThat(NormalLaw.quantile(1e-20)).isCloseTo(-9.262340089798408, within(1e-12));
        assertThat(NormalLaw.quantile(0)).isInfinite();
        assertThat(NormalLaw.quantile(2)).isNaN();
    }

    @Test
    void a_law_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new GammaLaw(0, 1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new BetaLaw(1, -1)).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new PoissonLaw(Double.POSITIVE_INFINITY)).isInstanceOf(UnfitData.class);
    }
}
