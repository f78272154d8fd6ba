package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import org.junit.jupiter.api.Test;

/** What is missing, against trying every set of remedies by the specification. */
class NearMissesTests {
    private static final int FEW = 6;
    private final LongAdder ways = new LongAdder();

    @Test
    void the_ways_are_those_that_trying_every_set_of_remedies_finds() {
        LongStream.range(0, 120)
                .parallel()
                .mapToObj(GeneratedCovenants::of)
                .filter(covenant -> covenant.conditions().size() <= FEW)
                .forEach(this::check);
        assertThat(ways.sum()).isGreaterThan(2_000);
    }

    private void check(Covenant covenant) {
        CompiledCovenant engine = CompiledCovenant.of(covenant);
        Random random = new Random(3);
        Set<List<Rule>> seen = new HashSet<>();
        for (int row = 0; row < engine.rows(); row++) {
            for (int column = 0; column < engine.columns(); column++) {
                Question question = engine.question(row, column);
                List<Rule> speaking = engine.speaking(question);
                if (seen.add(speaking) && seen.size() < 30) {
                    List<Facts> states = GeneratedCovenants.states(GeneratedCovenants.asked(speaking), random);
                    IntStream.range(0, 12)
                            .mapToObj(_ -> states.get(random.nextInt(states.size())))
                            .forEach(facts -> check(engine, question, facts));
                }
            }
        }
    }

    private void check(CompiledCovenant engine, Question question, Facts facts) {
        Explanation explanation = engine.explain(question, facts);
        assertThat(explanation.decision()).isEqualTo(Specification.decide(engine.covenant(), question, facts));
        Set<Set<String>> found = new HashSet<>();
        explanation.ways().forEach(way -> found.add(Set.copyOf(way.missing())));
        assertThat(found).hasSameSizeAs(explanation.ways()).isEqualTo(smallest(engine.covenant(), question, facts));
        ways.add(found.size());
    }

    private static Set<Set<String>> smallest(Covenant covenant, Question question, Facts facts) {
        List<String> curable = covenant.conditions().stream()
                .filter(condition -> condition.remedy() != null && facts.of(condition.id()) != Truth.TRUE)
                .map(Condition::id)
                .toList();
        List<Set<String>> lawful = new ArrayList<>();
        for (int set = 0; set < 1 << curable.size(); set++) {
            Set<String> made = new HashSet<>();
            for (int i = 0; i < curable.size(); i++) {
                if ((set >> i & 1) == 1) {
                    made.add(curable.get(i));
                }
            }
            Facts then = id -> made.contains(id) ? Truth.TRUE : facts.of(id);
            if (Specification.decide(covenant, question, then).permitted()) {
                lawful.add(made);
            }
        }
        Set<Set<String>> smallest = new HashSet<>(lawful);
        smallest.removeIf(set -> lawful.stream().anyMatch(other -> !other.equals(set) && set.containsAll(other)));
        smallest.remove(Set.of());
        return smallest;
    }
}
