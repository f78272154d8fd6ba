package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled engine against the specification, over the whole space: every cell, and every combination of facts. */
class EngineTests {
    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_cell_has_exactly_the_rules_that_speak_of_it(String example) {
        CompiledCovenant compiled = CompiledCovenant.of(Examples.read(example));
        long wrong = IntStream.range(0, compiled.rows())
                .parallel()
                .mapToLong(row -> {
                    List<Rule> possible = inRow(compiled, row);
                    return IntStream.range(0, compiled.columns())
                            .filter(column -> differs(compiled, compiled.question(row, column), possible))
                            .count();
                })
                .sum();
        assertThat(wrong).isZero();
    }

    /** The rules that can speak anywhere in a row: a rule speaks only where it holds in every dimension. */
    private static List<Rule> inRow(CompiledCovenant compiled, int row) {
        Question first = compiled.question(row, 0);
        return compiled.covenant().rules().stream()
                .filter(rule -> Stream.of(Dimension.GIVER, Dimension.RECEIVER, Dimension.ROLE)
                        .allMatch(dimension -> rule.scope(dimension).holds(first.of(dimension))))
                .toList();
    }

    private static boolean differs(CompiledCovenant compiled, Question question, List<Rule> possible) {
        List<Rule> speaking = compiled.speaking(question);
        int found = 0;
        for (Rule rule : possible) {
            if (rule.speaksOf(question) && (found >= speaking.size() || speaking.get(found++) != rule)) {
                return true;
            }
        }
        return found != speaking.size();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_kind_of_cell_answers_as_specified_whatever_the_facts(String example) {
        CompiledCovenant compiled = CompiledCovenant.of(Examples.read(example));
        Set<List<String>> seen = new HashSet<>();
        for (int row = 0; row < compiled.rows(); row++) {
            for (int column = 0; column < compiled.columns(); column++) {
                Question question = compiled.question(row, column);
                List<Rule> speaking = compiled.speaking(question);
                if (seen.add(speaking.stream().map(Rule::id).toList())) {
                    assertSame(compiled, question, speaking);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static void assertSame(CompiledCovenant compiled, Question question, List<Rule> speaking) {
        List<String> conditions = speaking.stream()
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.unless().stream()))
                .distinct()
                .toList();
        int combinations = (int) Math.round(Math.pow(3, conditions.size()));
        for (int combination = 0; combination < combinations; combination++) {
            Facts facts = facts(conditions, combination);
            assertThat(compiled.decide(question, facts))
                    .isEqualTo(Specification.decide(compiled.covenant(), question, facts));
        }
    }

    private static Facts facts(List<String> conditions, int combination) {
        return condition -> {
            int at = conditions.indexOf(condition);
            int digit = at < 0 ? 2 : combination / (int) Math.round(Math.pow(3, at)) % 3;
            return Truth.values()[digit];
        };
    }
}
