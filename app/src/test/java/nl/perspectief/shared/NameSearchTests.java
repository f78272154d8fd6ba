package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTests {
    @ParameterizedTest
    @CsvSource({
        "Zo\u00EB, ' zoe'",
        "\u00C9MILE, ' emile'",
        "'  de   Boer ', ' de boer'",
        "Anna-Maria, ' anna maria'",
        "d''Or, ' dor'",
        "\u0132s, ' ijs'",
        "\u00D8yvind, ' oyvind'"
    })
    void a_name_is_folded(String typed, String folded) {
        assertThat(NameSearch.of(typed)).contains(new NameSearch(folded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1", "%", "__", "a.", "\u0301\u0301"})
    void fewer_than_two_letters_are_no_name(String typed) {
        assertThat(NameSearch.of(typed)).isEmpty();
    }

    @Test
    void what_is_very_long_is_cut() {
        assertThat(NameSearch.of("ab".repeat(500)).orElseThrow().folded()).hasSize(101);
    }
}
