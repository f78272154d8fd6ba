package nl.perspectief.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import org.junit.jupiter.api.Test;

class PurposeTests {
    /** What a log line takes, by its table. */
    private static final String FITS = "[A-Za-z0-9._-]{1,64}";

    private static String logged(Map<String, String> words) {
        return Purpose.of(PurposeMeaning.PERSONAL_PLAN, words).logged();
    }

    @Test
    void a_log_line_has_the_word_of_each_regime_once() {
        assertThat(logged(Map.of("a", "d3"))).isEqualTo("d3");
        assertThat(logged(Map.of("a", "plan", "b", "plan"))).isEqualTo("plan");
        assertThat(logged(Map.of("a", "plan", "b", "table-work"))).matches(FITS).isEqualTo("plan.table-work");
        assertThat(Purpose.logged("plan.table-work")).containsExactly("plan", "table-work");
    }

    @Test
    void words_that_do_not_fit_in_a_log_line_leave_their_meaning() {
        for (Map<String, String> words :
                List.of(Map.of("a", "p".repeat(40), "b", "q".repeat(40)), Map.of("a", "één-plan"))) {
            String line = logged(words);
            assertThat(line).matches(FITS);
            assertThat(Purpose.loggedMeaning(line)).contains(PurposeMeaning.PERSONAL_PLAN);
        }
        assertThat(Purpose.loggedMeaning("PERSONAL_PLAN")).isEmpty();
    }
}
