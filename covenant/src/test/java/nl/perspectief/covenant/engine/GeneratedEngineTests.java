package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.vocabulary.Capacity;
import org.junit.jupiter.api.Test;

/** The compiled engine against the specification, on covenants that nobody thought of. */
class GeneratedEngineTests {
    private final LongAdder cells = new LongAdder();
    private final LongAdder answers = new LongAdder();

    private record Kind(List<Rule> speaking, boolean withoutAccess) {}

    @Test
    void the_engine_is_the_specification_on_every_cell_of_every_generated_covenant() {
        LongStream.range(0, GeneratedCovenants.MANY)
                .parallel()
                .forEach(seed -> check(CompiledCovenant.of(GeneratedCovenants.of(seed)), new Random(seed)));
        assertThat(cells.sum()).isGreaterThan(100_000);
        assertThat(answers.sum()).isGreaterThan(500_000);
    }

    @Test
    void the_generated_covenants_are_of_every_shape() {
        List<Covenant> all = LongStream.range(0, GeneratedCovenants.MANY)
                .mapToObj(GeneratedCovenants::of)
                .toList();
        assertThat(all).anyMatch(covenant -> covenant.conditions().size() > 64);
        assertThat(all)
                .anyMatch(covenant ->
                        covenant.rules().stream().anyMatch(rule -> rule.all().size() > 1));
        assertThat(all)
                .anyMatch(
                        covenant -> covenant.vocabulary().categories().stream().anyMatch(it -> it.under() != null));
        assertThat(all)
                .anyMatch(
                        covenant -> covenant.partners().stream().anyMatch(it -> it.capacity() == Capacity.THIRD_PARTY));
    }

    private void check(CompiledCovenant engine, Random random) {
        Set<Kind> kinds = new HashSet<>();
        for (int row = 0; row < engine.rows(); row++) {
            for (int column = 0; column < engine.columns(); column++) {
                Question question = engine.question(row, column);
                List<Rule> speaking = engine.covenant().rules().stream()
                        .filter(rule -> rule.speaksOf(question))
                        .toList();
                assertThat(engine.speaking(question)).isEqualTo(speaking);
                cells.increment();
                if (kinds.add(new Kind(speaking, withoutAccess(engine.covenant(), question)))) {
                    GeneratedCovenants.states(GeneratedCovenants.asked(speaking), random)
                            .forEach(facts -> same(engine, question, facts));
                }
            }
        }
    }

    private static boolean withoutAccess(Covenant covenant, Question question) {
        return covenant.vocabulary().partner(question.receiver()).orElseThrow().capacity() == Capacity.THIRD_PARTY;
    }

    private void same(CompiledCovenant engine, Question question, Facts facts) {
        answers.increment();
        if (!engine.decide(question, facts).equals(Specification.decide(engine.covenant(), question, facts))) {
            throw new AssertionError(engine.covenant().id() + ": " + question);
        }
    }
}
