package nl.perspectief.identity.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTests {
    /** Of appendix B of RFC 6238, whose codes of eight digits end in those of six. */
    private static final SecretKey SECRET =
            new SecretKeySpec("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "HmacSHA1");

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void one_step_of_leeway_is_given_on_either_side(long steps) {
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.code(SECRET, STEP + steps), NOW))
                .hasValue(STEP + steps);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void and_no_more(long steps) {
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.code(SECRET, STEP + steps), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "081805", "0818040", "08180", "٠٨١٨٠٤", "081804\u0000"})
    void another_code_is_none(String code) {
        assertThat(OneTimeCode.step(SECRET, code, NOW)).isEmpty();
    }

    @Test
    void it_may_be_typed_as_it_is_shown_in_two_halves() {
        assertThat(OneTimeCode.step(SECRET, " 081 804 ", NOW)).hasValue(STEP);
    }
}
