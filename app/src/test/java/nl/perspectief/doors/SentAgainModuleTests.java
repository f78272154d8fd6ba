package nl.perspectief.doors;

import static nl.perspectief.doors.Outage.DUTCH;
import static nl.perspectief.doors.Outage.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.health.PostgresProcess;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What stands on the page of a moment without database, and whether nothing that was typed is lost. */
class SentAgainModuleTests {
    private static final String ENGLISH = "Perspectief cannot be reached for a moment";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final String[] SIGNAL = {
        "uitbuiting", "MAYBE",
        "voornaam", "Drempel",
        "achternaam", "Nergenshuizen",
        "geboortedatum", "2011-03-02",
        "feit", "Had drie telefoons bij zich.\r\n<b>Echt</b> \"waar\"",
        "buurt", "noorderpoort",
        "jongere-weet", "YES",
        "ouders-weten", "YES"
    };

    private static final Outage OUTAGE = Outage.SHARED;
    private static final PostgresProcess DATABASE = OUTAGE.database;
    private static final TestServer SERVER = OUTAGE.server;
    private static final Visitor SANNE = OUTAGE.sanne;

    /** Not among those of {@link Frozen}, which share one outage. */
    @BeforeEach
    void well(TestInfo test) {
        if (test.getTestClass().orElseThrow().equals(SentAgainModuleTests.class)) {
            OUTAGE.well();
        }
    }

    @AfterAll
    static void wellAgain() {
        OUTAGE.well();
    }

    @Test
    void what_was_typed_stands_on_the_page_and_can_be_sent_again() {
        SANNE.get("/signalen/nieuw");
        DATABASE.freeze();
        HttpResponse<String> answer = timed(() -> SANNE.submit("/signalen", SIGNAL));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains(
                        "Wat je invulde is niet kwijt",
                        "action=\"/signalen\"",
                        ">Feit<",
                        ">Voornaam<",
                        "Verstuur het opnieuw")
                .contains("&lt;b&gt;Echt&lt;/b&gt;")
                .doesNotContain("<b>Echt");

        DATABASE.thaw();
        OUTAGE.well();
        HttpResponse<String> kept = SANNE.post("/signalen", fieldsOf(answer.body()));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        assertThat(kept.body()).contains("Had drie telefoons bij zich.", "&lt;b&gt;Echt&lt;/b&gt; \"waar\"");
    }

    /** As a browser sends the form of a page; the token comes from the visitor, who read it there too. */
    private static String[] fieldsOf(String page) {
        return HIDDEN.matcher(page)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .flatMap(field -> Stream.of(field.group(1), unescaped(field.group(2))))
                .toArray(String[]::new);
    }

    private static String unescaped(String text) {
        return HtmlUtils.htmlUnescape(text);
    }

    private static String sent(String path, String body, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .headers(headers)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    /** A database elsewhere tells so only when something is written. What was typed is kept here too. */
    @Test
    void a_full_disk_of_the_database_is_said_and_keeps_what_was_typed() {
        SANNE.get("/signalen/nieuw");
        JdbcClient superuser = DATABASE.superuser();
        superuser.sql("""
                        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$""").update();
        superuser
                .sql("CREATE TRIGGER full_disk BEFORE INSERT ON signal EXECUTE FUNCTION full_disk()")
                .update();
        try {
            HttpResponse<String> answer = SANNE.submit("/signalen", SIGNAL);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Wat je invulde is niet kwijt", "Drempel");
            assertThat(SERVER.visitor().look("/gezondheid").body()).isEqualTo("schijf");
            assertThat(SERVER.visitor().look("/gezondheid/gereed").body())
                    .isEqualTo("database: ok\nschema: ok\nschijf: nee");
            assertThat(SANNE.get("/signalen").statusCode()).isEqualTo(200);
        } finally {
            superuser.sql("DROP FUNCTION full_disk CASCADE").update();
        }
    }

    /** What is asked while it is frozen for some time already. */
    @Nested
    class Frozen {
        @BeforeEach
        void frozen() {
            OUTAGE.frozen();
        }

        @Test
        void a_secret_is_asked_again_and_a_form_of_another_site_is_not_shown() throws Exception {
            assertThat(sent(
                            "/aanmelden",
                            "naam=sanne&wachtwoord=zeer-geheim&code=123456",
                            "Sec-Fetch-Site",
                            "same-origin"))
                    .contains("sanne", "name=\"wachtwoord\" type=\"password\"", "name=\"code\" type=\"password\"")
                    .doesNotContain("zeer-geheim", "123456");
            String typed = "tekst=" + URLEncoder.encode("van elders", StandardCharsets.UTF_8);
            assertThat(sent("/signalen", typed, "Origin", SERVER.url())).contains("van elders");
            for (String[] other : List.of(
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Origin", "https://kwaad.example"},
                    new String[] {"Origin", "null"},
                    new String[] {"X-Nothing", "said"})) {
                assertThat(sent("/signalen", typed, other))
                        .contains(DUTCH)
                        .doesNotContain("van elders", "<form method");
            }
            assertThat(sent("//kwaad.example/x", typed, "Sec-Fetch-Site", "same-origin"))
                    .doesNotContain("van elders", "\"//kwaad");
        }

        /** As on every other page: the language that was chosen here, and Dutch for who chose nothing. */
        @Test
        void it_is_said_in_the_language_of_all_pages() {
            assertThat(SERVER.visitor()
                            .look("/", "Accept-Language", "en-GB,en;q=0.9,nl;q=0.5")
                            .body())
                    .contains(DUTCH, "lang=\"nl\"");
            assertThat(SERVER.visitor().look("/", "Cookie", "taal=en").body()).contains(ENGLISH);
        }

        @Test
        void what_was_filled_in_has_the_words_of_its_page_and_what_nobody_typed_is_not_shown() {
            String page = SANNE.submit(
                            "/signalen",
                            "sleutel",
                            "ZsRwf9izAAAAAAAAAAAAAA",
                            "uitbuiting",
                            "MAYBE",
                            "gezien-op",
                            "2026-11-20",
                            "buurt",
                            "havenkwartier",
                            "feit",
                            "Ja.",
                            "jongere-weet",
                            "NO_CONTACT")
                    .body();
            assertThat(page)
                    .contains(">Misschien, ik weet het niet<", ">vr 20 nov 2026<", ">Nog niet: er is geen contact<")
                    .contains(">Ja.<", "Wat je koos bij Buurt gaat ook mee")
                    .contains("name=\"buurt\" value=\"havenkwartier\"", "name=\"sleutel\" value=\"ZsRwf9iz")
                    .doesNotContain(">Sleutel<", ">ZsRwf9iz", ">2026-11-20<", ">havenkwartier<", "MAYBE<");
        }

        @Test
        void what_a_page_of_ours_hid_travels_and_nobody_is_asked_to_type_it() throws Exception {
            String removing = sent(
                    "/mijn-sessies/passkeys/verwijderen",
                    "passkey=0199aa7e-7c5e-7000-8000-000000000001",
                    "Sec-Fetch-Site",
                    "same-origin");
            assertThat(removing)
                    .contains("type=\"hidden\" name=\"passkey\" value=\"0199aa7e-", "Wat je wilde doen")
                    .doesNotContain("vul dit opnieuw in", "niet kwijt", "Dit vulde je in");

            String beginning = sent(
                    "/beginnen",
                    "link=DeLinkVanDeStart&geheim=verzegeld&partner=gemeente&account=e.proef&wachtwoord=zeer-geheim"
                            + "&wachtwoord-nog-eens=zeer-geheim&eenmalig=123456",
                    "Sec-Fetch-Site",
                    "same-origin");
            assertThat(beginning)
                    .contains("type=\"hidden\" name=\"link\" value=\"DeLinkVanDeStart\"")
                    .contains("type=\"hidden\" name=\"geheim\" value=\"verzegeld\"")
                    .contains("name=\"wachtwoord\" type=\"password\"", "name=\"eenmalig\" type=\"password\"")
                    .contains("Naam om mee in te loggen", "Wachtwoorden en codes sturen we niet terug")
                    .doesNotContain("zeer-geheim", "123456", ">DeLinkVanDeStart<", ">verzegeld<", "Geheim (vul");
        }

        @Test
        void a_part_of_a_page_makes_the_whole_page_go_there() {
            HttpResponse<String> part = SANNE.look("/mag-ik-delen?wat=c1", "HX-Request", "true");
            assertThat(part.statusCode()).isEqualTo(503);
            assertThat(part.headers().firstValue("HX-Redirect")).contains("/mag-ik-delen?wat=c1");
        }
    }
}
