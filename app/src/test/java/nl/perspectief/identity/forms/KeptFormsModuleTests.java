package nl.perspectief.identity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.session.FindByIndexNameSessionRepository;

/** A session that ends while somebody types. */
class KeptFormsModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String WORDS = "Dit had ik net allemaal opgeschreven";
    /** Something is missing, so that sending it leaves nothing behind. */
    private static final String[] HALF = {"sleutel", "halfformulier123456789", "feit", WORDS};

    @Test
    void what_was_typed_when_the_session_ended_comes_back_after_login_and_can_be_sent() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/signalen", HALF);
        var resumed = sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk");
        assertThat(resumed.uri().getPath()).isEqualTo(KeptForms.PATH);
        assertThat(resumed.body()).contains(WORDS);
        assertThat(resumed.body()).contains("Dit formulier gaat naar: signalen<");
        var sent = sanne.submit(KeptForms.PATH);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains(WORDS);
        assertThat(sanne.get(KeptForms.PATH).uri().getPath()).isEqualTo("/");
    }

    @Test
    void a_kept_form_carries_its_key_so_that_sending_it_again_is_not_twice() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.get("/signalen/nieuw");
        String[] fields = {
            "sleutel",
            "bewaardformulier123456",
            "uitbuiting",
            "NO",
            "buurt",
            "noorderpoort",
            "feit",
            WORDS,
            "jongere-weet",
            "YES",
            "ouders-weten",
            "YES"
        };
        String made = sanne.submit("/signalen", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        endSessions("sanne.jongerenwerk");
        sanne.post("/signalen", fields);
        var resumed = sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk");
        assertThat(resumed.uri().getPath()).isEqualTo(KeptForms.PATH);
        assertThat(resumed.body()).contains(WORDS).doesNotContain(">bewaardformulier123456<");
        assertThat(sanne.submit(KeptForms.PATH).headers().firstValue("Location"))
                .contains(made);
    }

    @Test
    void a_form_that_was_kept_since_from_another_window_is_shown_before_it_is_sent() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/signalen", HALF);
        sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk");
        var other = sanne.submit(KeptForms.PATH, "getoond", "0".repeat(64));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains(WORDS);
        assertThat(sanne.submit(KeptForms.PATH).statusCode()).isEqualTo(422);
    }

    @Test
    void somebody_else_at_the_same_browser_does_not_get_it() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/signalen", HALF);
        var daan = sanne.post("/aanmelden", "persoon", "daan.jongerenwerk");
        assertThat(daan.uri().getPath()).isNotEqualTo(KeptForms.PATH);
        assertThat(sanne.get(KeptForms.PATH).body()).doesNotContain(WORDS);
    }

    @Test
    void a_stranger_cannot_leave_a_form_behind() {
        Visitor stranger = SERVER.visitor();
        stranger.get("/inloggen");
        stranger.forgetToken();
        var answer = stranger.submit("/signalen", "tekst", WORDS);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("formulier"));
    }

    /** Ports and subdomains beside ours are the same site to a browser, which sends cookies along for them. */
    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Origin,http://localhost:9999", "X-Nothing,said"})
    void a_page_beside_ours_cannot_leave_a_form_behind(String header, String value) throws Exception {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        for (String words : List.of("feit=" + WORDS.replace(' ', '+'), "feit=" + WORDS + "&_csrf=verzonnen")) {
            var request = HttpRequest.newBuilder(URI.create(SERVER.url() + "/signalen"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .header("Cookie", sanne.cookies())
                    .header(header, value)
                    .POST(HttpRequest.BodyPublishers.ofString(words))
                    .build();
            try (HttpClient browser = HttpClient.newHttpClient()) {
                var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("formulier"));
                assertThat(answer.headers().firstValue("Location").orElse("")).doesNotEndWith(KeptForms.PATH);
            }
        }
        assertThat(sanne.get(KeptForms.PATH).uri().getPath()).isEqualTo("/");
    }

    @Test
    void nobody_throws_away_what_another_typed() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/signalen", HALF);
        Visitor daan = SERVER.as("daan.jongerenwerk");
        daan.putCookie(
                "perspectief-formulier", sanne.cookie("perspectief-formulier").orElseThrow());
        daan.post(KeptForms.PATH + "/weggooien");
        assertThat(sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk").body())
                .contains(WORDS);
        sanne.post(KeptForms.PATH + "/weggooien");
        assertThat(sanne.get(KeptForms.PATH).uri().getPath()).isEqualTo("/");
    }

    @Test
    void who_sends_a_form_of_which_nothing_can_be_kept_reads_so() {
        Visitor stranger = SERVER.visitor();
        stranger.get("/inloggen");
        stranger.forgetToken();
        assertThat(stranger.post("/signalen", "feit", WORDS).body())
                .contains("Wat je verstuurde is niet aangekomen", "niets bewaard");
    }

    @Test
    void a_button_of_a_page_that_was_too_old_is_no_form_to_keep() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.forgetToken();
        assertThat(sanne.post("/taal", "taal", "en", "terug", "/wegingen").body())
                .contains("Deze pagina was te oud", "Er is niets gebeurd")
                .doesNotContain("is bewaard", "/wegingen<");
        assertThat(sanne.cookie("perspectief-formulier")).isEmpty();
        assertThat(sanne.get("/signalen").statusCode()).isEqualTo(200);
    }

    @Test
    void another_method_than_pages_have_is_not_there_and_leads_to_no_sign_in() throws Exception {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url() + "/signalen"))
                        .header("Cookie", sanne.cookies())
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void what_was_typed_on_a_page_that_was_too_old_comes_back_without_signing_in_again_in_the_words_of_its_page() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.get("/signalen/nieuw");
        sanne.forgetToken();
        var kept = sanne.submit("/signalen", "uitbuiting", "MAYBE", "feit", "Ja.", "gezien-op", "2026-11-20");
        assertThat(kept.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(KeptForms.PATH));
        assertThat(sanne.get(KeptForms.PATH).body())
                .contains(">Feit<", ">Ja.<", ">Misschien, ik weet het niet<", ">vr 20 nov 2026<")
                .doesNotContain("MAYBE");
    }

    private static void endSessions(String subject) {
        endAll(SERVER.bean(FindByIndexNameSessionRepository.class), subject);
    }

    private static void endAll(FindByIndexNameSessionRepository<?> sessions, String subject) {
        sessions.findByPrincipalName(subject).keySet().forEach(sessions::deleteById);
    }
}
