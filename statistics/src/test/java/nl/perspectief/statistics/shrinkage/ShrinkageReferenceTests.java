package nl.perspectief.statistics.shrinkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Reference;
import nl.perspectief.statistics.laws.RateLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageReferenceTests {
    private static final double PRINTED = Reference.PRINTED;

    @ParameterizedTest
    @ValueSource(strings = {"nc74", "lip"})
    void marshall_is_that_of_spdep(String data) {
        Reference theirs = Reference.of(data + "_reference.csv");
        Reference parameters = Reference.of(data + "_parameters.csv");
        List<Marshall> ours = Marshall.among(theirs.counts("O", "E"));
        Reference.near(ours.getFirst().variance(), parameters.parameter("marshall_a"), PRINTED, "a");
        Reference.near(ours.getFirst().mean(), parameters.parameter("marshall_b"), PRINTED, "b");
        theirs.meets("eb_marshall", i -> ours.get(i).estimate(), PRINTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nc74", "lip"})
    void the_most_likely_gamma_prior_is_that_of_r(String data) {
        Reference parameters = Reference.of(data + "_parameters.csv");
        GammaPrior ours =
                GammaPrior.fitted(Reference.of(data + "_reference.csv").counts("O", "E"));
        Reference.near(ours.mean(), parameters.parameter("nb_mu_ml"), 1e-11, "mean");
        Reference.near(ours.shape(), parameters.parameter("nb_theta_ml"), 1e-11, "shape");
        // glm.nb stops when it is near enough
        Reference.near(ours.mean(), parameters.parameter("nb_mu_glm.nb"), 1e-10, "mean of glm.nb");
        Reference.near(ours.shape(), parameters.parameter("nb_theta_glm.nb"), 1e-10, "shape of glm.nb");
        Reference.near(ours.logLikelihood(), parameters.parameter("nb_loglik"), PRINTED, "log-likelihood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nc74", "lip"})
    void what_is_known_of_each_area_is_that_of_r(String data) {
        Reference theirs = Reference.of(data + "_reference.csv");
        List<Count> areas = theirs.counts("O", "E");
        double mean = GammaPrior.fitted(areas).mean();
        List<RateLaw> ours = PoissonGamma.among(areas);
        theirs.meets("nb_post_mean", i -> ours.get(i).mean(), 1e-11);
        theirs.meets("nb_post_median", i -> ours.get(i).median(), 1e-11);
        theirs.meets("nb_lo", i -> ours.get(i).interval(0.95).lower(), 1e-11);
        theirs.meets("nb_hi", i -> ours.get(i).interval(0.95).upper(), 1e-11);
        theirs.meets("p_gt_mean", i -> ours.get(i).above(mean), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nc74", "lip"})
    void moments_and_log_normal_are_those_of_dcluster(String data) {
        Reference theirs = Reference.of(data + "_dcluster.csv");
        List<Count> areas = theirs.counts("O", "E");
        ClaytonKaldor soon = ClaytonKaldor.fitted(areas, Iterations.OF_DCLUSTER);
        ClaytonKaldor late = ClaytonKaldor.fitted(areas, Iterations.ALL);
        theirs.meets("empbaysmooth_default", i -> soon.estimates().get(i), PRINTED);
        theirs.meets("empbaysmooth_conv", i -> late.estimates().get(i), 1e-13);
        LogNormalPrior soonLog = LogNormalPrior.fitted(areas, Iterations.OF_DCLUSTER);
        LogNormalPrior lateLog = LogNormalPrior.fitted(areas, Iterations.ALL);
        // logarithms near 0 lose digits to those of the mean
        theirs.meets("lognormalEB_default", i -> soonLog.logEstimates().get(i), 1e-11);
        theirs.meets("lognormalEB_conv", i -> lateLog.logEstimates().get(i), 1e-11);
    }

    @Test
    void neighbours_are_used_as_spdep_does() {
        Reference theirs = Reference.of("nc74_local.csv");
        List<Count> areas = theirs.counts("SID74", "BIR74");
        Neighbours near = neighbours("CR85", areas.size());
        List<Marshall> spdep = Marshall.amongNeighbours(areas, near, Marshall.Around.NEIGHBOUR);
        List<Marshall> geoda = Marshall.amongNeighbours(areas, near, Marshall.Around.AREA);
        List<Marshall> other =
                Marshall.amongNeighbours(areas, neighbours("CC89", areas.size()), Marshall.Around.NEIGHBOUR);
        meets(theirs, "eblocal_CR85", i -> spdep.get(i).estimate());
        meets(theirs, "eblocal_CC89", i -> other.get(i).estimate());
        meets(theirs, "eblocal_CR85_geoda", i -> geoda.get(i).estimate());
        theirs.meets("m_CR85", i -> spdep.get(i).mean(), PRINTED);
        // a difference of nearly equal numbers
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(Math.abs(spdep.get(i).variance() - theirs.value(i, "a_CR85")))
                    .isLessThan(1e-20);
        }
        List<Marshall> shares = Marshall.amongShares(areas);
        theirs.meets("ebest_binomial", i -> shares.get(i).estimate(), PRINTED);
    }

    /** Where nothing happened around, they divide 0 by 0. */
    private static void meets(Reference theirs, String column, java.util.function.IntToDoubleFunction ours) {
        for (int i = 0; i < theirs.size(); i++) {
            double value = theirs.value(i, column);
            if (Double.isNaN(value)) {
                assertThat(ours.applyAsDouble(i)).isZero();
            } else {
                Reference.near(ours.applyAsDouble(i), value, 1e-13, column + " " + i);
            }
        }
    }

    private static Neighbours neighbours(String name, int size) {
        Reference pairs = Reference.of("nc_neighbours_" + name + ".csv");
        List<List<Integer>> of = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            of.add(new ArrayList<>());
        }
        for (int row = 0; row < pairs.size(); row++) {
            of.get((int) pairs.whole(row, "i") - 1).add((int) pairs.whole(row, "j") - 1);
        }
        return new Neighbours(of);
    }

    @Test
    void batting_averages_are_those_of_efron_and_morris() {
        Reference theirs = Reference.of("efron_morris.csv");
        List<Double> scaled = theirs.rows().stream()
                .map(row -> JamesStein.arcsine(Double.parseDouble(row.get(1)), 45))
                .toList();
        List<Double> drawn = JamesStein.towardsMean(scaled, false);
        theirs.meets("z", scaled::get, PRINTED);
        theirs.meets("js_z", drawn::get, PRINTED);
        theirs.meets("js_p", i -> JamesStein.share(drawn.get(i), 45), PRINTED);
        assertThat(error(theirs, i -> JamesStein.share(drawn.get(i), 45)))
                .as("what was hit in the rest of the season is nearer to what was drawn in")
                .isLessThan(error(theirs, i -> theirs.value(i, "y")) / 2);
    }

    private static double error(Reference theirs, java.util.function.IntToDoubleFunction estimate) {
        double sum = 0;
        for (int i = 0; i < theirs.size(); i++) {
            double apart = estimate.applyAsDouble(i) - theirs.value(i, "remaining");
            sum += apart * apart;
        }
        return sum;
    }
}
