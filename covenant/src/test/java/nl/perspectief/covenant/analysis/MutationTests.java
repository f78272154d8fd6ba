package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Mutants.Mutant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every slip of the pen in a rule of an example covenant: the difference reports it, or else the specification gives the
 * same answer in every cell and for every state of the facts.
 */
class MutationTests {
    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_mutant_is_reported_unless_it_is_proved_to_change_nothing(String example) {
        Covenant covenant = Examples.read(example);
        MutantOracle oracle = new MutantOracle(covenant);
        AtomicInteger all = new AtomicInteger();
        AtomicInteger reported = new AtomicInteger();
        covenant.rules().parallelStream().forEach(rule -> {
            for (Mutant mutant : new Mutants(covenant.vocabulary()).of(rule)) {
                boolean differs = !Difference.between(covenant, Mutants.apply(covenant, mutant))
                        .none();
                assertThat(differs).as(rule.id() + ": " + mutant.how()).isEqualTo(oracle.differs(mutant));
                all.incrementAndGet();
                reported.addAndGet(differs ? 1 : 0);
            }
        });
        assertThat(all.get()).isGreaterThan(20 * covenant.rules().size());
        assertThat(reported.get()).isGreaterThan(5 * covenant.rules().size());
    }
}
