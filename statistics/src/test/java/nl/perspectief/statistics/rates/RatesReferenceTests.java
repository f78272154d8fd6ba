package nl.perspectief.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesReferenceTests {
    @ParameterizedTest
    @ValueSource(strings = {"nc74_reference.csv", "lip_reference.csv"})
    void exact_poisson_intervals_are_those_of_r(String file) {
        Reference theirs = Reference.of(file);
        List<Interval> ours = theirs.counts("O", "E").stream()
                .map(count -> PoissonRate.exact(count, 0.95))
                .toList();
        theirs.meets("raw", i -> theirs.counts("O", "E").get(i).rate(), Reference.PRINTED);
        theirs.meets("pois_lo", i -> ours.get(i).lower(), Reference.PRINTED);
        theirs.meets("pois_hi", i -> ours.get(i).upper(), Reference.PRINTED);
    }

    @Test
    void two_rates_are_compared_as_poisson_test_does() {
        Reference theirs = Reference.of("poisson_two_rate.csv");
        List<TwoRates> ours = theirs.rows().stream()
                .map(row -> TwoRates.compared(count(row, 0), count(row, 2), 0.95))
                .toList();
        theirs.meets("ratio", i -> ours.get(i).ratio(), Reference.PRINTED);
        theirs.meets("lo", i -> ours.get(i).interval().lower(), Reference.PRINTED);
        theirs.meets("hi", i -> ours.get(i).interval().upper(), Reference.PRINTED);
        theirs.meets("p", i -> ours.get(i).probability(), Reference.PRINTED);
    }

    private static Count count(List<String> row, int at) {
        return new Count(Long.parseLong(row.get(at)), Double.parseDouble(row.get(at + 1)));
    }

    @Test
    void probability_maps_are_those_of_spdep() {
        Reference theirs = Reference.of("nc74_probmap.csv");
        List<ProbabilityMap> ours =
                ProbabilityMap.of(Reference.of("nc74_reference.csv").counts("O", "E"));
        theirs.meets("probmap_raw", i -> ours.get(i).rate(), Reference.PRINTED);
        theirs.meets("probmap_expCount", i -> ours.get(i).expected(), Reference.PRINTED);
        theirs.meets("probmap_relRisk", i -> ours.get(i).relativeRisk(), Reference.PRINTED);
        theirs.meets("probmap_pmap", i -> ours.get(i).atMost(), Reference.PRINTED);
        // spdep takes the upper tail from 1, which costs it the last digits of the smallest
        theirs.meets("choynowski_pmap", i -> ours.get(i).tail(), 1e-10);
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(ours.get(i).low())
                    .isEqualTo(theirs.text(i, "choynowski_type").equals("TRUE"));
        }
    }
}
