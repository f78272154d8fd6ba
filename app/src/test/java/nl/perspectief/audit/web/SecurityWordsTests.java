package nl.perspectief.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.organisations.web.Painted;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityWordsTests {
    private static final Screen DUTCH = Painted.screen(Language.NL);

    @ParameterizedTest
    @CsvSource({
        "GET /signalen/{id}, Signalen: bekijken",
        "user add, user add",
        "sign, sign",
        "GET /afwezig, Afwezig en vervanging: bekijken",
        "GET /verzonnen, Een andere pagina: bekijken",
        "'', ''"
    })
    void a_place_is_said_in_words_where_there_are_words_and_never_which_one(String pattern, String said) {
        assertThat(SecurityWords.place(DUTCH, pattern)).isEqualTo(said);
    }

    @Test
    void roles_have_the_names_that_people_know_them_by_and_the_rest_stands_as_it_is() {
        assertThat(SecurityWords.detail(DUTCH, "fg, verzonnen"))
                .isEqualTo(DUTCH.say("security.role.fg") + ", verzonnen");
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef, 01234567", "0123, 0123", "'', ''"})
    void of_a_pseudonym_enough_is_shown_to_tell_one_from_another(String pseudonym, String shown) {
        assertThat(SecurityWords.brief(pseudonym)).isEqualTo(shown);
    }
}
