package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.perspectief.registration.Term.Read;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two words of a command are as a term. */
class TermTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void without_an_end_it_runs_on() {
        Term term = new Term(FIRST, null);
        assertThat(Term.read("2026-01-01", null)).isEqualTo(new Read.Dates(term));
        assertThat(term.endsAfter(LocalDate.MAX)).isTrue();
        assertThat(term.words()).isEqualTo("vanaf 2026-01-01");
    }

    @Test
    void an_end_is_the_first_day_on_which_it_no_longer_runs() {
        Term term = new Term(FIRST, LocalDate.of(2026, 2, 1));
        assertThat(Term.read("2026-01-01", "2026-02-01")).isEqualTo(new Read.Dates(term));
        assertThat(term.endsAfter(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(term.endsAfter(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(term.words()).isEqualTo("vanaf 2026-01-01 tot 2026-02-01");
    }

    /** What was signed by mistake ends on the day it began. */
    @Test
    void it_may_end_before_it_ran_for_a_day() {
        assertThat(Term.read("2026-01-01", "2026-01-01")).isEqualTo(new Read.Dates(new Term(FIRST, FIRST)));
    }

    @ParameterizedTest
    @CsvSource({
        "24-11-2026, , 24-11-2026",
        "gisteren, 2026-01-01, gisteren",
        "2026-01-01, 2026-02-30, 2026-02-30",
        "2026-1-1, , 2026-1-1",
        "'', , ''"
    })
    void a_word_that_is_no_date_is_given_back(String from, @Nullable String end, String word) {
        assertThat(Term.read(from, end)).isEqualTo(new Read.NoDate(word));
    }

    @ParameterizedTest
    @CsvSource({
        "0026-01-01, , De datum 0026-01-01 kan niet kloppen",
        "1999-12-31, , De datum 1999-12-31 kan niet kloppen",
        "2026-01-01, 2926-01-01, De datum 2926-01-01 kan niet kloppen",
        "2100-01-02, , De datum 2100-01-02 kan niet kloppen",
        "2026-01-01, 2025-12-31, De einddatum 2025-12-31 ligt vóór de begindatum 2026-01-01."
    })
    void dates_that_cannot_be_meant_are_said_with_why(String from, @Nullable String end, String line) {
        assertThat(Term.read(from, end))
                .isInstanceOfSatisfying(
                        Read.Senseless.class,
                        senseless -> assertThat(senseless.line()).startsWith(line));
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01", "2100-01-01"})
    void the_first_and_last_day_that_can_be_meant(String day) {
        assertThat(Term.read(day, null)).isInstanceOf(Read.Dates.class);
    }
}
