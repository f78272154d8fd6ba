package nl.perspectief.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.covenant.Truth;
import nl.perspectief.register.facts.Consent.Answer;
import nl.perspectief.shared.Age;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides, by age; and what is known when one of them was not asked or the age is known in part. */
class ConsentTests {
    @ParameterizedTest
    @CsvSource({
        "11, OBJECTS, CONSENTS, TRUE",
        "11, CONSENTS, OBJECTS, FALSE",
        "11, CONSENTS, NOT_ASKED, UNKNOWN",
        "12, CONSENTS, OBJECTS, FALSE",
        "12, OBJECTS, CONSENTS, FALSE",
        "12, CONSENTS, NOT_ASKED, UNKNOWN",
        "12, NOT_ASKED, OBJECTS, FALSE",
        "15, CONSENTS, CONSENTS, TRUE",
        "16, CONSENTS, OBJECTS, TRUE",
        "16, OBJECTS, CONSENTS, FALSE",
        "16, NOT_ASKED, CONSENTS, UNKNOWN",
    })
    void who_decides_agrees_or_not(int years, Answer youth, Answer parents, Truth agreed) {
        assertThat(new Consent(youth, parents).agreed(Age.of(years))).isEqualTo(agreed);
    }

    @Test
    void what_depends_on_a_day_that_is_not_known_is_unknown() {
        Consent split = new Consent(Answer.OBJECTS, Answer.CONSENTS);
        assertThat(split.agreed(new Age(11, 12))).isEqualTo(Truth.UNKNOWN);
        assertThat(split.agreed(new Age(12, 13))).isEqualTo(Truth.FALSE);
        assertThat(new Consent(Answer.CONSENTS, Answer.OBJECTS).agreed(new Age(15, 16)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(split.agreed(null)).isEqualTo(Truth.UNKNOWN);
        assertThat(Consent.of(true).agreed(null)).isEqualTo(Truth.TRUE);
    }
}
