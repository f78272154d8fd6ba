package nl.perspectief.guide.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.perspectief.guide.editing.LineDifference.Fate;
import nl.perspectief.guide.editing.LineDifference.Line;
import org.junit.jupiter.api.Test;

/** Two versions of a card, line by line. */
class LineDifferenceTests {
    private static List<String> told(String before, String after) {
        return LineDifference.of(before, after).stream()
                .map(line -> line.fate() + " " + line.text())
                .toList();
    }

    @Test
    void the_same_text_has_no_difference() {
        assertThat(told("a\nb", "a\nb")).containsExactly("STAYS a", "STAYS b");
        assertThat(LineDifference.changed("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void a_line_that_changed_goes_before_the_new_one_comes() {
        assertThat(told("a\nb\nc", "a\nx\nc")).containsExactly("STAYS a", "GOES b", "COMES x", "STAYS c");
    }

    @Test
    void a_line_between_others_comes_alone() {
        assertThat(told("a\nc", "a\nb\nc")).containsExactly("STAYS a", "COMES b", "STAYS c");
        assertThat(told("", "a")).containsExactly("COMES a");
        assertThat(told("a", "")).containsExactly("GOES a");
    }

    @Test
    void whatever_changed_both_texts_can_be_read_from_the_difference() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            String before = some(random);
            String after = some(random);
            List<Line> lines = LineDifference.of(before, after);
            assertThat(side(lines, Fate.COMES)).isEqualTo(before.lines().toList());
            assertThat(side(lines, Fate.GOES)).isEqualTo(after.lines().toList());
        }
    }

    private static List<String> side(List<Line> lines, Fate without) {
        return lines.stream()
                .filter(line -> line.fate() != without)
                .map(Line::text)
                .toList();
    }

    private static String some(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }
}
