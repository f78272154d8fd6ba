package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.registration.TermChange.Manner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the terms of an entry when another is asked for it. */
class TermChangeTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Term RUNS = term("2026-01-01", null);
    private static final Term ENDED = term("2025-01-01", "2025-06-01");

    private static Term term(String from, @Nullable String end) {
        return new Term(LocalDate.parse(from), end == null ? null : LocalDate.parse(end));
    }

    private static TermChange change(Manner manner, Term asked, Term... known) {
        return TermChange.of(List.of(known), asked, manner, TODAY);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void the_first_begins(Manner manner) {
        assertThat(change(manner, RUNS)).isEqualTo(new TermChange.Begins(RUNS));
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void what_is_so_already_is_not_done_again(Manner manner) {
        assertThat(change(manner, RUNS, ENDED, RUNS)).isEqualTo(new TermChange.Same(RUNS));
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void with_the_same_begin_it_gets_another_end_or_none(Manner manner) {
        Term ends = term("2026-01-01", "2026-12-01");
        assertThat(change(manner, ends, RUNS)).isEqualTo(new TermChange.Ends(RUNS, ends));
        assertThat(change(manner, RUNS, ends)).isEqualTo(new TermChange.Ends(ends, RUNS));
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void an_end_of_something_that_did_not_begin_on_that_day_ends_nothing(Manner manner) {
        assertThat(change(manner, term("2026-02-02", "2026-12-01"), RUNS))
                .isEqualTo(new TermChange.NothingToEnd(List.of(RUNS)));
    }

    @Test
    void only_a_decision_may_have_its_end_from_the_start_and_an_end_to_come() {
        Term ends = term("2026-02-02", "2026-12-01");
        assertThat(change(Manner.ONCE, ends)).isEqualTo(new TermChange.Begins(ends));
        assertThat(change(Manner.ONCE, term("2026-02-02", "2026-11-24")))
                .isEqualTo(new TermChange.NothingToEnd(List.of()));
        assertThat(change(Manner.ONE_AT_A_TIME, ends)).isEqualTo(new TermChange.NothingToEnd(List.of()));
    }

    @Test
    void of_signatures_one_runs_at_a_time_so_that_another_begin_moves_it() {
        Term later = term("2026-03-01", null);
        assertThat(change(Manner.ONE_AT_A_TIME, later, ENDED, RUNS)).isEqualTo(new TermChange.Moves(RUNS, later));
        Term ending = term("2026-01-01", "2027-01-01");
        assertThat(change(Manner.ONE_AT_A_TIME, later, ending))
                .as("its end stays")
                .isEqualTo(new TermChange.Moves(ending, term("2026-03-01", "2027-01-01")));
    }

    @Test
    void who_signs_again_later_signs_beside_what_ended() {
        assertThat(change(Manner.ONE_AT_A_TIME, RUNS, ENDED)).isEqualTo(new TermChange.Begins(RUNS));
    }

    @Test
    void a_new_assessment_stands_beside_the_one_before() {
        Term later = term("2026-03-01", null);
        assertThat(change(Manner.SIDE_BY_SIDE, later, RUNS)).isEqualTo(new TermChange.Begins(later));
    }
}
