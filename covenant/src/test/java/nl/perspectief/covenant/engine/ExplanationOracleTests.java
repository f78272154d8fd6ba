package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The explanation against trying everything: of every set of remedies that somebody could apply, by asking the specification
 * again, exactly the smallest that help are proposed.
 */
class ExplanationOracleTests {
    private static final int TRIES = 8;

    private final LongAdder proposed = new LongAdder();

    static List<String> examples() {
        return Examples.names();
    }

    @Test
    void exactly_the_smallest_sets_of_remedies_are_found_in_generated_covenants() {
        LongStream.range(0, GeneratedCovenants.MANY)
                .filter(seed -> seed % 7 != 0)
                .parallel()
                .forEach(seed -> check(CompiledCovenant.of(GeneratedCovenants.of(seed)), new Random(seed)));
        assertThat(proposed.sum()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exactly_the_smallest_sets_of_remedies_are_found_in_every_cell_of_the_examples(String example) {
        check(CompiledCovenant.of(Examples.read(example)), new Random(11));
        assertThat(proposed.sum()).isGreaterThan(50);
    }

    /** Cells where the same rules speak have the same ways; the receiver has no part in them. */
    private void check(CompiledCovenant engine, Random random) {
        Set<List<Rule>> seen = new HashSet<>();
        for (int row = 0; row < engine.rows(); row++) {
            for (int column = 0; column < engine.columns(); column++) {
                Question question = engine.question(row, column);
                List<Rule> speaking = engine.speaking(question);
                if (seen.add(speaking)) {
                    List<String> asked = GeneratedCovenants.asked(speaking);
                    for (int i = 0; i < TRIES; i++) {
                        check(engine, question, asked, facts(asked, random));
                    }
                }
            }
        }
    }

    private static Facts facts(List<String> asked, Random random) {
        int truths = random.nextInt(2, 5);
        List<Truth> state = asked.stream()
                .map(_ -> Truth.values()[Math.max(0, random.nextInt(truths) - truths + 3)])
                .toList();
        return id -> asked.contains(id) ? state.get(asked.indexOf(id)) : Truth.UNKNOWN;
    }

    private void check(CompiledCovenant engine, Question question, List<String> asked, Facts facts) {
        Explanation explanation = engine.explain(question, facts);
        Set<Set<String>> found = explanation.ways().stream()
                .map(way -> Set.copyOf(way.missing()))
                .collect(Collectors.toSet());
        assertThat(found).hasSameSizeAs(explanation.ways());
        assertThat(found)
                .as("%s %s", engine.covenant().id(), question)
                .isEqualTo(
                        explanation.decision().permitted()
                                ? Set.of()
                                : smallest(engine.covenant(), question, asked, facts));
        proposed.add(found.size());
    }

    private static Set<Set<String>> smallest(Covenant covenant, Question question, List<String> asked, Facts facts) {
        List<String> curable = asked.stream()
                .filter(id -> facts.of(id) != Truth.TRUE)
                .filter(id -> covenant.vocabulary().condition(id).orElseThrow().remedy() != null)
                .toList();
        List<Integer> helping = new ArrayList<>();
        IntStream.range(0, 1 << curable.size())
                .boxed()
                .sorted((one, other) -> Integer.compare(Integer.bitCount(one), Integer.bitCount(other)))
                .filter(set -> helping.stream().noneMatch(smaller -> (smaller & set) == smaller))
                .filter(set -> permitted(covenant, question, curable, set, facts))
                .forEach(helping::add);
        return helping.stream().map(set -> Set.copyOf(chosen(curable, set))).collect(Collectors.toSet());
    }

    private static List<String> chosen(List<String> curable, int set) {
        return IntStream.range(0, curable.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(curable::get)
                .toList();
    }

    private static boolean permitted(Covenant covenant, Question question, List<String> curable, int set, Facts facts) {
        List<String> made = chosen(curable, set);
        return Specification.decide(covenant, question, id -> made.contains(id) ? Truth.TRUE : facts.of(id))
                .permitted();
    }
}
