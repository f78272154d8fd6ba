package nl.perspectief.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.perspectief.consult.Waited.Unit;
import org.junit.jupiter.api.Test;

class WaitedTests {
    private static final Instant ASKED = Instant.parse("2026-11-24T09:00:00Z");

    private static Waited after(Duration took) {
        return Waited.between(ASKED, ASKED.plus(took));
    }

    @Test
    void an_answer_is_told_in_the_words_that_people_use_for_that_long() {
        assertThat(after(Duration.ofMinutes(59))).isEqualTo(new Waited(Unit.WITHIN_AN_HOUR, 0));
        assertThat(after(Duration.ofMinutes(60))).isEqualTo(new Waited(Unit.HOURS, 1));
        assertThat(after(Duration.ofMinutes(239))).isEqualTo(new Waited(Unit.HOURS, 3));
        assertThat(after(Duration.ofHours(47))).isEqualTo(new Waited(Unit.HOURS, 47));
        assertThat(after(Duration.ofHours(48))).isEqualTo(new Waited(Unit.DAYS, 2));
        assertThat(after(Duration.ofDays(9))).isEqualTo(new Waited(Unit.DAYS, 9));
    }

    @Test
    void two_clocks_that_differ_make_no_answer_before_its_question() {
        assertThat(after(Duration.ofSeconds(-2))).isEqualTo(new Waited(Unit.WITHIN_AN_HOUR, 0));
    }
}
