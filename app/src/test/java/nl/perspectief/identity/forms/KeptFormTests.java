package nl.perspectief.identity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFormTests {
    private static final String ID = "0190a5b0-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "/mijn-sessies, sessie, andere",
        "/mijn-sessies/passkeys, naam, Van een ander",
        "/mijn-sessies/passkeys/verwijderen, id, abcdefgh",
        "/mandaat, mandaat, abcdefgh",
        "/taal, terug, /signalen",
        "/uitloggen, tekst, iets geschreven",
        "/hervatten/weggooien, tekst, iets geschreven",
        "/casussen/" + ID + "/overdracht/uitvoeren, sleutel, abcdefghijklmnopqrstuv",
        "/signalen, feit, '  '"
    })
    void a_form_that_only_does_something_is_asked_for_again(String path, String field, String value) {
        assertThat(new KeptForm(path, Map.of(field, List.of(value))).worthKeeping())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/signalen, feit, Ja.", "/casussen/" + ID + "/plan, tekst, Monteur worden.", "/talen, tekst, Ja."})
    void what_somebody_wrote_is_worth_keeping(String path, String field, String value) {
        assertThat(new KeptForm(path, Map.of(field, List.of(value))).worthKeeping())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/signalen, signalen",
        "/signalen/" + ID + "/aanmelden/voorbeeld, signalen › aanmelden › voorbeeld",
        "/casussen/" + ID + "/betrokkenen/12/voorstellen, casussen › betrokkenen › voorstellen",
        "/mag-ik-delen, mag ik delen"
    })
    void where_it_goes_is_said_without_whom_it_is_about(String path, String said) {
        assertThat(new KeptForm(path, Map.of()).place()).isEqualTo(said);
    }

    @Test
    void it_is_read_back_as_it_was_and_another_has_another_mark() {
        KeptForm form = new KeptForm(
                "/signalen",
                Map.of("feit", List.of("Zoë zei: ‘ja’\n👨‍👩‍👧"), "advies", List.of("A", "B"), "leeg", List.of()));
        assertThat(KeptForm.read(form.written())).isEqualTo(form);
        assertThat(KeptForm.read(form.written()).mark()).isEqualTo(form.mark());
        assertThat(new KeptForm("/signalen", Map.of("feit", List.of("Zoë"))).mark())
                .isNotEqualTo(form.mark());
        assertThat(form.toString()).doesNotContain("Zoë");
    }
}
