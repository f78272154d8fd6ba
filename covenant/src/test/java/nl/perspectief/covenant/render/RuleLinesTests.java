package nl.perspectief.covenant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of a rule say what its sentences say, in less than a breath each. */
class RuleLinesTests {
    private static final int MOST_WORDS = 25;

    @ParameterizedTest
    @MethodSource("nl.perspectief.covenant.Examples#names")
    void every_word_of_the_sentence_is_in_a_line_and_no_line_is_long(String name) {
        Covenant covenant = Examples.read(name);
        for (Rule rule : covenant.rules()) {
            List<RuleLines.Line> lines = new RuleLines(covenant.vocabulary()).of(rule);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.said())
                            .isNotEmpty()
                            .allSatisfy(one -> assertThat(one.split(" +"))
                                    .as(rule.id() + " " + one)
                                    .hasSizeLessThanOrEqualTo(MOST_WORDS)));
            String all = lines.stream().flatMap(line -> line.said().stream()).collect(Collectors.joining(" "));
            rule.all().forEach(id -> assertThat(all).contains(new Sentences(covenant.vocabulary()).condition(id)));
            rule.unless().forEach(id -> assertThat(all).contains(new Sentences(covenant.vocabulary()).condition(id)));
        }
    }
}
