package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TypedForm typed =
            TypedForm.in("voornaam", "Milan", "achternaam", "Fictiefsma", "geboortedatum", "2010-04-01");

    private static Optional<Identity> read(Form form) {
        return NameController.read(form, TODAY);
    }

    @Test
    void a_name_is_all_three() {
        assertThat(typed.read(NameFormTests::read))
                .isEqualTo(new Identity("Milan", "Fictiefsma", LocalDate.of(2010, 4, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "voornaam, casework.name.first-missing",
        "achternaam, casework.name.family-missing",
        "geboortedatum, casework.name.born-missing"
    })
    void what_is_missing_is_asked_for(String field, String said) {
        assertThat(typed.without(field).mistakes(NameFormTests::read)).containsExactly(field + " " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "voornaam, naJ\u202Ennah, form.turns",
        "achternaam, naJ\u2066nnah, form.turns",
        "geboortedatum, 2026-11-25, birth.future",
        "geboortedatum, 1950-01-01, birth.reach",
        "geboortedatum, 2024-01-01, birth.reach",
        "geboortedatum, 1 april, date.unread.NO_YEAR"
    })
    void what_cannot_be_is_refused_in_words(String field, String value, String said) {
        assertThat(typed.put(field, value).mistakes(NameFormTests::read)).containsExactly(field + " " + said);
    }
}
