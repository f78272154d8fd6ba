package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sentences about an entry of the register, whatever became of it. */
class RegisterLineTests {
    private static final Term RUNS = term("2026-01-01", null);
    private static final Term ENDS = term("2026-01-01", "2026-12-01");

    private final RegisterLine line =
            new RegisterLine("handtekening van politie", "sign politie").followedBy(" --version 2026.1");

    private static Term term(String from, @Nullable String end) {
        return new Term(LocalDate.parse(from), end == null ? null : LocalDate.parse(end));
    }

    @Test
    void a_begin_has_its_days() {
        assertThat(line.of(new TermChange.Begins(RUNS)))
                .isEqualTo("handtekening van politie vastgelegd vanaf 2026-01-01");
        assertThat(line.of(new TermChange.Begins(ENDS))).endsWith("vanaf 2026-01-01 tot 2026-12-01");
    }

    @Test
    void an_end_says_which_it_was_before() {
        assertThat(line.of(new TermChange.Ends(RUNS, ENDS)))
                .isEqualTo("handtekening van politie van 2026-01-01 eindigt op 2026-12-01");
        assertThat(line.of(new TermChange.Ends(ENDS, term("2026-01-01", "2027-01-01"))))
                .isEqualTo("handtekening van politie van 2026-01-01 eindigt op 2027-01-01; dat was 2026-12-01");
        assertThat(line.of(new TermChange.Ends(ENDS, RUNS)))
                .isEqualTo("handtekening van politie van 2026-01-01 eindigt niet meer; zij eindigde op 2026-12-01");
    }

    @Test
    void another_first_day_is_told_with_the_one_that_it_was() {
        assertThat(line.of(new TermChange.Moves(RUNS, term("2026-03-01", null))))
                .isEqualTo("handtekening van politie begint op 2026-03-01; dat was 2026-01-01");
        assertThat(line.of(new TermChange.Moves(RUNS, term("2026-03-01", "2026-12-01"))))
                .endsWith("dat was 2026-01-01, en eindigt op 2026-12-01");
    }

    @Test
    void what_is_so_already_is_said() {
        assertThat(line.of(new TermChange.Same(ENDS)))
                .isEqualTo("handtekening van politie was al zo: vanaf 2026-01-01 tot 2026-12-01."
                        + " Er is niets veranderd.");
    }

    @Test
    void an_end_of_what_is_not_there_is_refused_with_what_is() {
        Term asked = term("2026-02-02", "2026-11-24");
        assertThat(line.nothingToEnd(asked, List.of()))
                .isEqualTo("Er is geen handtekening van politie, dus er valt niets te eindigen."
                        + " Vastleggen kan met: sign politie 2026-02-02 --version 2026.1");
        assertThat(line.nothingToEnd(asked, List.of(term("2025-01-01", "2025-06-01"), RUNS)))
                .contains("begint op 2026-02-02", "vanaf 2025-01-01 tot 2025-06-01 en een vanaf 2026-01-01")
                .endsWith("die eindigt met: sign politie 2026-01-01 2026-11-24 --version 2026.1");
    }
}
