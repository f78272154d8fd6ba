package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiallingTests {
    @ParameterizedTest
    @CsvSource({
        "Bel 112. Wacht niet., 112",
        "Bel Veilig Thuis: 0800 2000., 08002000",
        "Bel Veilig Thuis (0800-2000) nu, 08002000",
        "Bel de wijkagent (0900 8844) of (0800 7000)., 09008844 08007000",
        "Niets te bellen in 1120 of 11.2., ''"
    })
    void a_national_number_in_a_text_dials(String text, String numbers) {
        assertThat(Dialling.pieces(text).stream()
                        .map(Dialling.Piece::number)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
    }

    @Test
    void no_word_is_lost() {
        String text = "112, of 0800 2000: bel.";
        assertThat(Dialling.pieces(text).stream().map(Dialling.Piece::text).reduce("", String::concat))
                .isEqualTo(text);
    }
}
