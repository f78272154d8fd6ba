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
