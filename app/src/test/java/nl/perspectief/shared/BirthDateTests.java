package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static BirthDate born(String register) {
        return BirthDate.ofRegister(register);
    }

    @ParameterizedTest
    @CsvSource({
        "20111124, 15, 15",
        "20111125, 14, 14",
        "20111100, 14, 15",
        "20111000, 15, 15",
        "20111200, 14, 14",
        "20110000, 14, 15",
        "20260000, 0, 0",
        "20120229, 14, 14"
    })
    void an_age_is_all_that_the_birth_date_leaves_possible(String register, int youngest, int oldest) {
        assertThat(born(register).ageOn(TODAY)).isEqualTo(new Age(youngest, oldest));
    }

    @Test
    void on_the_last_day_of_the_year_a_year_is_enough_to_know_the_age() {
        assertThat(born("20110000").ageOn(LocalDate.of(2026, 12, 31))).isEqualTo(Age.of(15));
        assertThat(born("20110000").ageOn(LocalDate.of(2027, 1, 1))).isEqualTo(new Age(15, 16));
    }

    @Test
    void without_a_birth_date_no_age_is_known() {
        assertThat(BirthDate.UNKNOWN.ageOn(TODAY)).isEqualTo(Age.UNKNOWN);
        assertThat(Age.UNKNOWN.atLeast(12)).isEmpty();
        assertThat(Age.UNKNOWN.known()).isFalse();
    }

    @Test
    void whoever_it_is_their_age_is_among_those_that_the_part_allows() {
        Random random = new Random(14);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(9_000));
            LocalDate on = day.plusDays(random.nextInt(9_000));
            int years = Period.between(day, on).getYears();
            for (BirthDate part : new BirthDate[] {
                BirthDate.of(day),
                new BirthDate(day.getYear(), day.getMonthValue(), 0),
                new BirthDate(day.getYear(), 0, 0),
                BirthDate.UNKNOWN
            }) {
                Age age = part.ageOn(on);
                assertThat(years).isBetween(age.youngest(), age.oldest());
                age.atLeast(16).ifPresent(answer -> assertThat(answer).isEqualTo(years >= 16));
                assertThat(part.compatible(BirthDate.of(day))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"15, 16, ", "16, 17, true", "14, 15, false", "0, 2147483647, "})
    void what_the_youngest_and_the_oldest_answer_alike_is_the_answer(int youngest, int oldest, Boolean answer) {
        assertThat(new Age(youngest, oldest).atLeast(16).orElse(null)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20110004", "00000304", "00000300", "20111300", "20110229", "2011034", "2011030x", ""})
    void what_no_register_has_is_no_birth_date(String register) {
        assertThatThrownBy(() -> born(register)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "20110304, 20110300, true", "20110304, 20110000, true", "20110304, 00000000, true",
        "20110304, 20110305, false", "20110304, 20110400, false", "20110300, 20120000, false"
    })
    void two_parts_go_together_when_what_both_know_is_the_same(String one, String other, boolean together) {
        assertThat(born(one).compatible(born(other))).isEqualTo(together);
        assertThat(born(other).compatible(born(one))).isEqualTo(together);
    }

    @Test
    void day_and_month_can_have_been_swapped() {
        assertThat(born("20110304").swapped(born("20110403"))).isTrue();
        assertThat(born("20110304").swapped(born("20120403"))).isFalse();
        assertThat(born("20110300").swapped(born("20110000"))).isFalse();
    }

    @Test
    void it_says_nothing_in_a_log() {
        assertThat(born("20110304")).hasToString("BirthDate[not for logs]");
    }
}
