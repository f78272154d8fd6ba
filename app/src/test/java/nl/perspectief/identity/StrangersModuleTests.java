package nl.perspectief.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody who is nobody costs, and how they get in all the same. */
class StrangersModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final List<String> DOORS = List.of(
            "/",
            "/signalen",
            "/inloggen",
            "/aanmelden",
            "/oauth2/authorize?response_type=code&client_id=perspectief&scope=openid",
            "/oauth2/authorize",
            "/mandaat",
            "/hervatten",
            "/uitgelogd",
            "/inloggen/mislukt",
            "/inloggen/antwoord?code=x&state=y",
            "/ergens/anders",
            "/userinfo",
            "/connect/logout",
            "/error",
            "/taal");

    private static long rows() {
        return SERVER.superuser()
                .sql("SELECT (SELECT count(*) FROM spring_session) + (SELECT count(*) FROM issued_authorization)"
                        + " + (SELECT count(*) FROM kept_form)")
                .query(Long.class)
                .single();
    }

    @Test
    void two_hundred_requests_of_nobody_leave_no_row() {
        long before = rows();
        for (int i = 0; i < 200; i++) {
            Visitor nobody = SERVER.visitor();
            if (i % 8 == 7) {
                nobody.post(DOORS.get(i % DOORS.size()), "tekst", "iets");
            } else {
                nobody.get(DOORS.get(i % DOORS.size()));
            }
        }
        assertThat(rows()).isLessThanOrEqualTo(before);
    }

    @Test
    void what_a_strangers_browser_keeps_for_us_is_small_and_unreadable() {
        Visitor nobody = SERVER.visitor();
        nobody.get("/ergens?woord=geheimpje");
        String asked = nobody.cookie("perspectief-heen").orElseThrow();
        assertThat(asked).hasSizeLessThan(2_000).doesNotContain("geheimpje");
        assertThat(nobody.cookie("perspectief")).isEmpty();
        Visitor verbose = SERVER.visitor();
        verbose.get("/ergens?woord=" + "x".repeat(4_000));
        assertThat(verbose.cookie("perspectief-heen")).isEmpty();
    }

    @Test
    void a_cookie_that_somebody_made_or_changed_is_as_none() {
        Visitor visitor = SERVER.visitor();
        visitor.get("/signalen");
        visitor.putCookie(
                "perspectief-heen",
                "AAAA" + visitor.cookie("perspectief-heen").orElseThrow().substring(4));
        assertThat(visitor.post("/aanmelden", "persoon", "sanne.jongerenwerk")
                        .uri()
                        .getPath())
                .isEqualTo("/");
        for (String odd : List.of("", "x", "....", "A".repeat(1_500), "a b")) {
            Visitor other = SERVER.visitor();
            other.putCookie("perspectief-stempel", odd);
            other.putCookie("perspectief-inloggen", odd);
            other.putCookie("perspectief", odd);
            assertThat(other.get("/aanmelden").statusCode()).as("%s", odd).isEqualTo(200);
            assertThat(other.look("/inloggen/antwoord?code=x&state=y").statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void logging_in_under_another_name_of_this_machine_leads_to_the_known_one() {
        String other = SERVER.url().replace("localhost", "127.0.0.1");
        Visitor visitor = SERVER.visitor();
        var page = visitor.get(other + "/signalen");
        assertThat(page.uri().toString()).isEqualTo(SERVER.url() + "/aanmelden");
        assertThat(visitor.post("/aanmelden", "persoon", "sanne.jongerenwerk")
                        .uri()
                        .toString())
                .isEqualTo(SERVER.url() + "/signalen");
        assertThat(SERVER.visitor().look(other + "/gezondheid").statusCode()).isEqualTo(200);
    }
}
