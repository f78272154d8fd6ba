package nl.perspectief.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.forms.KeptForms;
import org.junit.jupiter.api.Test;

/** The sessions of one person: seen, ended, and never longer than a working day. Of people whom no other test logs in. */
class OwnSessionsModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String PATH = "/mijn-sessies";
    private static final Pattern HANDLE = Pattern.compile("name=\"sessie\" value=\"([0-9a-f-]{36})\"");
    private static final long HOUR = 60 * 60 * 1000L;

    /** As if all sessions of this person began that many hours ago. */
    private static void begunHoursAgo(String subject, int hours) {
        SERVER.superuser()
                .sql("UPDATE spring_session SET creation_time = creation_time - :age WHERE principal_name = :subject")
                .param("age", hours * HOUR)
                .param("subject", subject)
                .update();
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.look("/").statusCode() == 200;
    }

    @Test
    void somebody_sees_their_sessions_and_ends_one_which_is_over_at_once() {
        String subject = "mark.politie";
        SERVER.as(subject).get("/");
        Visitor lost = SERVER.visitor();
        Visitor here = SERVER.as(subject);
        here.get(PATH);
        here.submit(PATH, "sessie", "andere");
        lost.logIn(subject);
        String page = here.get(PATH).body();
        assertThat(page).contains("Dit apparaat", "Onbekend apparaat");
        var handles = HANDLE.matcher(page).results().map(MatchResult::group).toList();
        assertThat(handles).hasSize(1);
        String handle = HANDLE.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM spring_session WHERE session_id = :h OR primary_id = :h")
                        .param("h", handle)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(isIn(lost)).isTrue();
        assertThat(here.post(PATH, "sessie", handle).body()).contains("De sessie is beëindigd");
        assertThat(isIn(lost)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    /** When the sessions of this person were written last: which transaction wrote each row. */
    private static List<String> written(String subject) {
        return SERVER.superuser()
                .sql("SELECT xmin::text FROM spring_session WHERE principal_name = ? ORDER BY session_id")
                .param(subject)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void a_page_right_after_another_writes_nothing_and_one_half_a_minute_later_writes_when_that_was() {
        String subject = "mark.politie";
        Visitor mark = SERVER.as(subject);
        mark.get(PATH);
        List<String> before = written(subject);
        mark.get(PATH);
        assertThat(written(subject)).isEqualTo(before);
        SERVER.superuser()
                .sql("UPDATE spring_session SET last_access_time = last_access_time - 30000 WHERE principal_name = ?")
                .param(subject)
                .update();
        List<String> aged = written(subject);
        mark.get(PATH);
        assertThat(written(subject).stream().filter(row -> !aged.contains(row))).hasSize(1);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        Visitor nora = SERVER.as("nora.leerplicht");
        Visitor other = SERVER.as("nora.leerplicht");
        String handle = HANDLE.matcher(nora.get(PATH).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Visitor stranger = SERVER.as("daan.jongerenwerk");
        stranger.get(PATH);
        stranger.post(PATH, "sessie", handle);
        assertThat(isIn(nora)).isTrue();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void after_a_working_day_a_session_ends_with_a_word_and_the_page_comes_back() {
        String subject = "fg.gemeente";
        Visitor visitor = SERVER.as(subject);
        begunHoursAgo(subject, 9);
        assertThat(isIn(visitor)).isTrue();
        begunHoursAgo(subject, 2);
        var page = visitor.get("/logboek?van=2026-01-01");
        assertThat(page.uri().getPath()).isEqualTo("/inloggen/mislukt");
        assertThat(page.body()).contains("langer ingelogd dan een werkdag");
        visitor.get("/inloggen");
        assertThat(visitor.post("/aanmelden", "persoon", subject).uri().getPath())
                .isEqualTo("/logboek");
        assertThat(isIn(visitor)).as("a new session has a term of its own").isTrue();
    }

    @Test
    void a_form_sent_after_the_working_day_is_kept() {
        String subject = "karim.gemeente";
        Visitor visitor = SERVER.as(subject);
        visitor.get("/");
        begunHoursAgo(subject, 11);
        var page = visitor.post("/signalen", "feit", "vlak voor het einde geschreven");
        assertThat(page.body()).contains("langer ingelogd dan een werkdag");
        visitor.get("/inloggen");
        assertThat(visitor.post("/aanmelden", "persoon", subject).body()).contains("vlak voor het einde geschreven");
        visitor.post(KeptForms.PATH + "/weggooien");
    }

    @Test
    void signing_in_again_within_the_issuer_does_not_make_a_day_longer() {
        String subject = "daan.jongerenwerk";
        Visitor visitor = SERVER.as(subject);
        begunHoursAgo(subject, 9);
        assertThat(visitor.get("/inloggen").uri().getPath()).isEqualTo("/");
        begunHoursAgo(subject, 2);
        assertThat(isIn(visitor)).isFalse();
        assertThat(visitor.get("/inloggen").uri().getPath()).isEqualTo("/aanmelden");
    }
}
