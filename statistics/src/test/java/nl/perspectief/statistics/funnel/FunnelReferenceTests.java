package nl.perspectief.statistics.funnel;

import java.util.List;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelReferenceTests {
    private static final double PRINTED = 1e-13;

    @Test
    void exact_limits_are_those_of_spiegelhalter() {
        Reference theirs = Reference.of("funnel_exact_poisson_limits.csv");
        theirs.meets("lo95", i -> FunnelLimits.exact(theirs.value(i, "E"), 0.95).lower(), PRINTED);
        theirs.meets("hi95", i -> FunnelLimits.exact(theirs.value(i, "E"), 0.95).upper(), PRINTED);
        theirs.meets(
                "lo998", i -> FunnelLimits.exact(theirs.value(i, "E"), 0.998).lower(), PRINTED);
        theirs.meets(
                "hi998", i -> FunnelLimits.exact(theirs.value(i, "E"), 0.998).upper(), PRINTED);
    }

    @ParameterizedTest
    @CsvSource({"nc74, true", "lip, false"})
    void overdispersion_is_that_of_spiegelhalter(String data, boolean births) {
        Reference theirs = Reference.of(data + "_reference.csv");
        Reference parameters = Reference.of(data + "_parameters.csv");
        List<Count> counts = theirs.counts("O", "E");
        Funnel ours = Funnel.of(births ? Count.standardised(counts) : counts, 0.1);
        Reference.near(ours.dispersion(), parameters.parameter("funnel_phi_winsor10"), PRINTED, "phi");
        Reference.near(ours.added(), parameters.parameter("funnel_tau2"), PRINTED, "tau2");
        theirs.meets("z", i -> ours.points().get(i).z(), PRINTED);
        theirs.meets("z_wins", i -> ours.points().get(i).winsorised(), PRINTED);
        theirs.meets("z_phi", i -> ours.points().get(i).multiplied(), PRINTED);
        theirs.meets("z_tau", i -> ours.points().get(i).additive(), PRINTED);
        theirs.meets("hi95", i -> limit(ours, i, 0.95, true), PRINTED);
        theirs.meets("hi998", i -> limit(ours, i, 0.998, true), PRINTED);
        // a limit whose root is below 0 rises again when it is squared, as theirs does; ours keeps its sign
        theirs.meets("lo95", i -> Math.abs(limit(ours, i, 0.95, false)), 1e-11);
        theirs.meets("lo998", i -> Math.abs(limit(ours, i, 0.998, false)), 1e-11);
    }

    private static double limit(Funnel funnel, int area, double level, boolean upper) {
        double expected = funnel.points().get(area).area().exposure();
        var limits = FunnelLimits.ofRoots(expected, funnel.added(), level);
        return upper ? limits.upper() : limits.lower();
    }
}
