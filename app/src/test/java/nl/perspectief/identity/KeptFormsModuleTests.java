package nl.perspectief.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;

/** A session that ends while somebody types. */
class KeptFormsModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String WORDS = "Dit had ik net allemaal opgeschreven";

    @Test
    void what_was_typed_when_the_session_ended_comes_back_after_login_and_can_be_sent() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/taal", "taal", "en", "terug", "/", "tekst", WORDS);
        var resumed = sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk");
        assertThat(resumed.uri().getPath()).isEqualTo(KeptForms.PATH);
        assertThat(resumed.body()).contains(WORDS);
        var sent = sanne.submit(KeptForms.PATH);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("taal=en"));
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
        sanne.post("/taal", "taal", "en", "terug", "/", "tekst", WORDS);
        sanne.post("/aanmelden", "persoon", "sanne.jongerenwerk");
        var other = sanne.submit(KeptForms.PATH, "getoond", "0".repeat(64));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains(WORDS);
        assertThat(sanne.submit(KeptForms.PATH).statusCode()).isEqualTo(303);
    }

    @Test
    void somebody_else_at_the_same_browser_does_not_get_it() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        endSessions("sanne.jongerenwerk");
        sanne.post("/taal", "taal", "en", "terug", "/", "tekst", WORDS);
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

    private static void endSessions(String subject) {
        endAll(SERVER.bean(FindByIndexNameSessionRepository.class), subject);
    }

    private static void endAll(FindByIndexNameSessionRepository<?> sessions, String subject) {
        sessions.findByPrincipalName(subject).keySet().forEach(sessions::deleteById);
    }
}
