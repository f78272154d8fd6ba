package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BsnTests {
    @ParameterizedTest
    @CsvSource({
        "BSN 111222333, true",
        "111222333, true",
        "1112.22.333, true",
        "111 222 333, true",
        "zie 111222333., true",
        "111222334, false",
        "0111222333, false",
        "1112223334, false",
        "+31111222333, false",
        "06-12345678, false",
        "000000000, false",
        "twaalf, false"
    })
    void nine_digits_that_pass_the_eleven_test_are_a_citizen_service_number(String text, boolean found) {
        assertThat(Bsn.in(text)).isEqualTo(found);
    }
}
