package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.perspectief.covenant.Truth;
import nl.perspectief.shared.Age;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformingTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "11, true, false, FALSE",
        "11, false, true, TRUE",
        "12, false, true, FALSE",
        "12, true, false, FALSE",
        "15, true, true, TRUE",
        "15, true, false, FALSE",
        "16, true, false, TRUE",
        "16, false, true, FALSE"
    })
    void below_12_the_parents_agree_up_to_15_both_and_from_16_the_young_person(
            int age, boolean youth, boolean parents, Truth agreed) {
        Informing informing = new Informing(DAY, null, null, youth ? DAY : null, parents ? DAY : null, null);

        assertThat(informing.agreed(Age.of(age))).isEqualTo(agreed);
    }

    @Test
    void without_an_age_agreement_of_one_is_not_known_to_be_enough() {
        assertThat(new Informing(DAY, null, null, DAY, null, null).agreed(null)).isEqualTo(Truth.UNKNOWN);
        assertThat(new Informing(DAY, null, null, DAY, DAY, null).agreed(null)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 15, true, true, TRUE",
        "14, 15, true, false, FALSE",
        "15, 16, true, true, TRUE",
        "15, 16, true, false, UNKNOWN",
        "11, 12, false, true, UNKNOWN",
        "11, 12, true, false, FALSE",
        "0, 200, true, false, UNKNOWN",
        "0, 200, false, false, FALSE"
    })
    void what_the_youngest_and_the_oldest_answer_alike_is_the_answer(
            int youngest, int oldest, boolean youth, boolean parents, Truth agreed) {
        Informing informing = new Informing(DAY, null, null, youth ? DAY : null, parents ? DAY : null, null);

        assertThat(informing.agreed(new Age(youngest, oldest))).isEqualTo(agreed);
    }

    @Test
    void postponing_counts_until_the_day_of_its_review() {
        Informing postponed = new Informing(null, Postponement.PROTECTION, DAY, null, null, null);

        assertThat(postponed.toldOrPostponed(DAY)).isEqualTo(Truth.TRUE);
        assertThat(postponed.toldOrPostponed(DAY.plusDays(1))).isEqualTo(Truth.FALSE);
        assertThat(Informing.NOTHING_YET.toldOrPostponed(DAY)).isEqualTo(Truth.FALSE);
    }
}
