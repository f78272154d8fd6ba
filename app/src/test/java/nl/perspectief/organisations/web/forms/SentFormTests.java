package nl.perspectief.organisations.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form that was sent: whose page it came from, and what of it can be shown in words. */
class SentFormTests {
    private static final Speech DUTCH = Spoken.in(Language.NL);

    private static MockHttpServletRequest posted() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/signalen");
        request.setContentType("application/x-www-form-urlencoded");
        request.setServerName("localhost");
        request.setServerPort(8080);
        request.addParameter("feit", "Had drie telefoons.");
        return request;
    }

    /** Ports and subdomains beside ours are the same site to a browser, which sends cookies along for them. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none",
        "Origin, http://localhost:9999",
        "Origin, http://kwaad.localhost:8080",
        "Origin, https://localhost",
        "Origin, null",
        "Origin, '://'",
        "Referer, http://localhost:9999/pagina",
        "X-Nothing, said"
    })
    void a_page_beside_ours_sent_no_form_of_ours(String header, String value) {
        MockHttpServletRequest request = posted();
        request.addHeader(header, value);
        assertThat(SentForm.of(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Origin, http://localhost:8080",
        "Origin, http://LOCALHOST:8080",
        "Referer, http://localhost:8080/signalen/nieuw"
    })
    void a_page_of_ours_did(String header, String value) {
        MockHttpServletRequest request = posted();
        request.addHeader(header, value);
        assertThat(SentForm.of(request))
                .contains(new SentForm("/signalen", List.of(new SentField("feit", "Had drie telefoons."))));
    }

    @Test
    void what_the_browser_says_of_the_site_goes_before_an_origin() {
        MockHttpServletRequest request = posted();
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "http://localhost:8080");
        assertThat(SentForm.of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//kwaad.example", "signalen", "https://kwaad.example/", "/signalen\\x", ""})
    void a_path_of_elsewhere_is_not_ours(String path) {
        assertThat(SentForm.ownPath(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, application/x-www-form-urlencoded", "POST, multipart/form-data", "POST, application/json"})
    void only_a_plain_form_that_was_sent_is_one(String method, String type) {
        MockHttpServletRequest request = posted();
        request.setMethod(method);
        request.setContentType(type);
        request.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(SentForm.of(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "uitbuiting, MAYBE, 'Misschien, ik weet het niet'",
        "gezien-op, 2026-11-20, vr 20 nov 2026",
        "antwoord-PURPOSE, YES, Ja",
        "bevestig, ja, Ja",
        "feit, Ja., Ja."
    })
    void what_was_filled_in_has_the_words_of_its_page(String field, String value, String said) {
        assertThat(new SentField(field, value).said(DUTCH)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "buurt, noorderpoort",
        "wie, 01234567-89ab-7def-8123-456789abcdef",
        "reden, 01234567-89ab-7def-8123-456789abcdef"
    })
    void a_choice_whose_words_are_elsewhere_is_named_by_its_label(String field, String value) {
        SentField sent = new SentField(field, value);
        assertThat(sent.said(DUTCH)).isEmpty();
        assertThat(new SentForm("/x", List.of(sent)).chosen(DUTCH)).containsExactly(sent.label(DUTCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wachtwoord", "wachtwoord-nog-eens", "code", "eenmalig", "client_secret"})
    void a_secret_is_not_repeated_and_asked_again(String field) {
        SentForm form = SentForm.of("/aanmelden", Map.of(field, List.of("geheim")));
        assertThat(form.asksAgain()).isTrue();
        assertThat(form.said(DUTCH)).isEmpty();
        assertThat(form.typed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleutel", "getoond", "version", "terug", "sessie", "_csrf"})
    void what_the_page_put_there_itself_nobody_typed(String field) {
        SentForm form = SentForm.of("/signalen", Map.of(field, List.of("iets")));
        assertThat(form.typed()).isFalse();
        assertThat(form.said(DUTCH)).isEmpty();
        assertThat(form.chosen(DUTCH)).isEmpty();
    }

    @Test
    void a_label_of_one_question_names_the_question() {
        assertThat(new SentField("reden-PURPOSE", "Hulp voorop.").label(DUTCH))
                .contains(DUTCH.say("signals.criterion.PURPOSE"));
    }
}
