package nl.perspectief.sharing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerTermTests {
    @Test
    void three_working_days_pass_over_a_weekend() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(AnswerTerm.from(monday)).isEqualTo(monday.plusDays(3));
        assertThat(AnswerTerm.from(monday.plusDays(2))).isEqualTo(monday.plusDays(7));
        assertThat(AnswerTerm.from(monday.plusDays(5))).isEqualTo(monday.plusDays(9));
    }
}
