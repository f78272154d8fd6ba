package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsReadTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bel 06 12",
                "bel\u00A006\u200912",
                "bel  06 \t 12",
                "bel 0\u200B6 1\u00AD2",
                "bel \u0660\u0666 \u0661\u0662",
                "\uFF42\uFF45\uFF4C \uFF10\uFF16 \uFF11\uFF12"
            })
    void blanks_digits_and_what_nobody_sees_read_alike(String written) {
        assertThat(AsRead.of(written).text()).isEqualTo("bel 06 12");
    }

    @Test
    void every_dash_is_a_hyphen_and_a_new_line_stays_one() {
        assertThat(AsRead.of("3\u20114\u20135\u22126 \n\n 7").text()).isEqualTo("3-4-5-6\n7");
    }

    @Test
    void what_is_read_is_found_back_as_it_was_written() {
        String written = "x \uD83D\uDE00 de \uFB01ets\u00A0\u00A0van Ke\u00ADvin";
        AsRead read = AsRead.of(written);
        int kevin = read.text().indexOf("Kevin");
        assertThat(read.written(kevin, kevin + 5)).isEqualTo("Ke\u00ADvin");
        int bike = read.text().indexOf("fiets");
        assertThat(read.written(bike, bike + 5)).isEqualTo("\uFB01ets");
        assertThat(read.written(0, read.text().length())).isEqualTo(written);
        assertThat(AsRead.of("").text()).isEmpty();
    }
}
