package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or sent in a field: never an error of ours, and what is kept is clean. */
class CleanSignalsModuleTests {
    private static final String UNCLEAN =
            "(?s).*[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069].*";
    private static final List<String> HOSTILE = List.of(
            "\u0000",
            "a\u0000b",
            "a\u001B[31mb",
            "\u202E",
            "\u200B",
            "\uFEFF\u00AD",
            "\uDB40\uDC41",
            "a\u202Eb\u2066c",
            "\r\n\u0085");

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");

    private HttpResponse<String> sent(String field, String value) {
        sanne.get("/signalen/nieuw");
        List<String> fields = Chain.signal(Chain.freshName());
        int at = fields.indexOf(field);
        if (at < 0) {
            fields.addAll(List.of(field, value));
        } else {
            fields.set(at + 1, value);
        }
        return sanne.post("/signalen", Chain.array(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uitbuiting",
                "voornaam",
                "achternaam",
                "geboortedatum",
                "buurt",
                "feit",
                "duiding",
                "school",
                "jongere-weet",
                "opnieuw",
                "gezien-op",
                "version",
                "geen-veld"
            })
    void no_field_of_a_signal_makes_the_server_fail(String field) {
        for (String value : HOSTILE) {
            HttpResponse<String> page = sent(field, value);
            assertThat(page.statusCode()).isIn(200, 422);
            assertThat(page.body().matches(UNCLEAN))
                    .as(field + " " + value.codePointAt(0))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"voornaam", "achternaam"})
    void a_name_that_turns_direction_is_refused_in_words(String field) {
        HttpResponse<String> page = sent(field, "naJ\u202Ennah");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("die de leesrichting omkeren", "#veld-" + field, "value=\"naJnnah\"");
    }

    @Test
    void what_people_write_is_kept_as_they_wrote_it() {
        String name = "Zoe\u0308-\u0645\u062D\u0645\u062F O’Şahin";
        HttpResponse<String> page = sent("voornaam", name);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Zo\u00EB-\u0645\u062D\u0645\u062F O’Şahin (");
        HttpResponse<String> told = sent("feit", "Regel één 👨‍👩‍👧\r\n\tregel twee\u0000\u202E");
        assertThat(told.body()).contains("Regel één 👨‍👩‍👧\n\tregel twee<");
    }

    @Test
    void length_is_counted_after_cleaning() {
        assertThat(sent("voornaam", "A\u0000".repeat(80)).statusCode()).isEqualTo(200);
        assertThat(sent("voornaam", "A".repeat(81)).statusCode()).isEqualTo(422);
    }

    @Test
    void fields_around_logging_in_and_in_addresses_are_cleaned_too() {
        Visitor nobody = Chain.SERVER.visitor();
        nobody.get("/uitgelogd");
        for (String value : HOSTILE) {
            assertThat(nobody.submit("/taal", "taal", value, "terug", value).statusCode())
                    .isLessThan(500);
            assertThat(nobody.submit("/aanmelden", "naam", value, "wachtwoord", value, "code", value)
                            .statusCode())
                    .isLessThan(500);
            assertThat(nobody.submit("/aanmelden", "persoon", value).statusCode())
                    .isLessThan(500);
            String encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/signalen?stand=",
                    "/signalen?na=",
                    "/mag-ik-delen?gever=",
                    "/convenant/matrix?gever=",
                    "/convenant/wie?categorie=",
                    "/logboek?casus=",
                    "/inloggen/mislukt?reden=",
                    "/inloggen/antwoord?state=")) {
                assertThat(sanne.look(path + encoded).statusCode()).as(path).isLessThan(500);
            }
        }
    }
}
