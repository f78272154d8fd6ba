package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Phase;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Flows are found program by program; the specification is asked cell by cell. */
class PossibleFlowsTests {
    @Test
    void flows_are_those_that_the_specification_does_not_refuse_for_some_role() {
        int found = 0;
        for (long seed = 0; seed < 60; seed++) {
            Covenant covenant = GeneratedCovenants.of(seed);
            CompiledCovenant.Registered register = register(seed);
            List<Flow> flows = CompiledCovenant.of(covenant).flows(register);
            assertThat(flows).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(specified(covenant, register));
            found += flows.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    /** Something different for each giver, receiver, category and condition, and always the same. */
    private static CompiledCovenant.Registered register(long seed) {
        return (giver, receiver, category) ->
                condition -> Truth.values()[Math.floorMod(Objects.hash(seed, giver, receiver, category, condition), 3)];
    }

    private static List<Flow> specified(Covenant covenant, CompiledCovenant.Registered register) {
        Vocabulary words = covenant.vocabulary();
        List<Flow> flows = new ArrayList<>();
        for (Partner giver : words.partners()) {
            for (Partner receiver : words.partners()) {
                for (String category : words.askable(Dimension.CATEGORY)) {
                    for (String purpose : words.askable(Dimension.PURPOSE)) {
                        for (Phase phase : words.phases()) {
                            Flow flow = new Flow(giver.id(), receiver.id(), category, purpose, phase.id());
                            if (possible(covenant, flow, register.of(giver.id(), receiver.id(), category))) {
                                flows.add(flow);
                            }
                        }
                    }
                }
            }
        }
        return flows;
    }

    private static boolean possible(Covenant covenant, Flow flow, Facts facts) {
        return covenant.vocabulary().roles().stream()
                .map(role -> new Question(
                        flow.giver(),
                        flow.receiver(),
                        role.id(),
                        flow.category(),
                        flow.purpose(),
                        flow.phase(),
                        Extent.HIT))
                .anyMatch(question -> !(Specification.decide(covenant, question, facts) instanceof Decision.Refusal));
    }
}
