package nl.perspectief.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import org.junit.jupiter.api.Test;

class AnswerTextTests {
    private static final String TRACE = "ab".repeat(16);
    private static final Question QUESTION = new Question("politie", "gemeente", "fg", "c1", "d2", "f3", Extent.FULL);

    private static DecisionLine line(Question question, String facts, String... rules) {
        return new DecisionLine(
                DecisionLine.Kind.EVALUATION,
                TRACE,
                Instant.parse("2026-11-24T09:30:00.123456Z"),
                "0".repeat(64),
                question,
                facts,
                DecisionLine.Outcome.PERMIT,
                List.of(rules),
                null,
                "https://register.example/7");
    }

    @Test
    void what_was_written_is_read_again() {
        List<DecisionLine> lines = List.of(
                line(QUESTION, "a=TRUE b=UNKNOWN", "r1", "r2"),
                line(QUESTION, "a=TRUE b=UNKNOWN", "r1", "r2"),
                line(new Question("school", "gemeente", "fg", "c1", "d2", "f3", Extent.HIT), "", "r1"),
                new DecisionLine(
                        DecisionLine.Kind.SUBJECT,
                        TRACE,
                        Instant.EPOCH,
                        null,
                        null,
                        "",
                        DecisionLine.Outcome.FOUND,
                        List.of(),
                        7,
                        null),
                line(QUESTION, "\" \\ \t \n", "\"", "\\t"));

        assertThat(AnswerText.read(TRACE, AnswerText.write(lines))).isEqualTo(lines);
    }

    @Test
    void what_is_as_in_the_line_above_is_not_written_twice() {
        String text = AnswerText.write(List.of(line(QUESTION, "a=TRUE", "r1"), line(QUESTION, "a=FALSE", "r1")));

        assertThat(text.lines().toList().getLast())
                .contains("a=FALSE")
                .doesNotContain("politie")
                .hasSizeLessThan(50);
    }
}
