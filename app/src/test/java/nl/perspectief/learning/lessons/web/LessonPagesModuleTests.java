package nl.perspectief.learning.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.OwnWord;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.Test;

/** A lesson from the form, over the conversation, to the card where everybody reads it. */
class LessonPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String NEW = "/leren/lessen/voorstellen/nieuw";
    private static final String TEXT = "Bel een ouder eerst zelf. Wie twee keer hetzelfde moet vertellen, haakt af.";

    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");
    private final Visitor mark = SERVER.as("mark.politie");
    private final Visitor ilse = SERVER.as("ilse.gemeente");
    private final Visitor bilal = SERVER.as("bilal.school");
    private final String title = "Spreek af wie belt, nummer " + OwnWord.next() + ".";
    private final String review = Today.here().plusMonths(5).toString();

    private HttpResponse<String> send(String text) {
        sanne.get(NEW);
        return sanne.submit(
                NEW, "les-thema", "TALKING", "les-titel", title, "les-tekst", text, "les-kaart", "praten-met-ouders");
    }

    private String proposed() {
        HttpResponse<String> sent = send(TEXT);
        assertThat(sent.statusCode()).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String version(Visitor who, String lesson) {
        return who.get(lesson).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private HttpResponse<String> offered(String lesson) {
        return ilse.submit(
                lesson + "/aannemen", "version", version(ilse, lesson), "les-niemand", "ja", "nalezen-op", review);
    }

    private void adopted(String lesson) {
        assertThat(offered(lesson).statusCode()).isEqualTo(302);
        assertThat(bilal.submit(
                                lesson + "/besluit",
                                "version",
                                version(bilal, lesson),
                                "les-besluit",
                                "ADOPTED",
                                "les-niemand",
                                "ja")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_lesson_is_proposed_discussed_and_adopted_and_then_stands_on_its_card_for_everybody() {
        String lesson = proposed();
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.look("/leren/lessen").body()).doesNotContain(title);
        assertThat(mark.get("/leren/lessen/voorstellen").body()).contains(title);
        mark.get(lesson);
        assertThat(mark.post(lesson + "/bericht", "les-bericht", "Dat merken wij ook.")
                        .body())
                .contains("Dat merken wij ook.", "Mark Testman");
        assertThat(bilal.get(lesson).body()).doesNotContain("/besluit");
        assertThat(offered(lesson).statusCode()).isEqualTo(302);
        assertThat(ilse.get(lesson).body())
                .as("no second of the same organisation")
                .contains("Instemmen kan alleen iemand van een andere organisatie")
                .doesNotContain("value=\"ADOPTED\"");
        assertThat(bilal.get("/").body()).contains(lesson);
        assertThat(bilal.submit(lesson + "/besluit", "version", version(bilal, lesson), "les-besluit", "ADOPTED")
                        .statusCode())
                .as("without having read whether somebody can be recognised")
                .isEqualTo(422);
        bilal.get(lesson);
        assertThat(bilal.submit(
                                lesson + "/besluit",
                                "version",
                                version(bilal, lesson),
                                "les-besluit",
                                "ADOPTED",
                                "les-niemand",
                                "ja")
                        .statusCode())
                .isEqualTo(302);
        for (String page :
                new String[] {"/leren/lessen", "/leren/lessen?thema=TALKING", "/wegwijzer/praten-met-ouders"}) {
            HttpResponse<String> open = SERVER.visitor().look(page);
            assertThat(open.body())
                    .as(page)
                    .contains(title, TEXT)
                    .doesNotContain("Sanne", "Ilse", "Bilal", "Mark", "Jongerenwerk Noord", "Havencollege");
            assertThat(open.headers().allValues("Set-Cookie")).as(page).isEmpty();
        }
        assertThat(SERVER.visitor().look("/leren/lessen?thema=SEEING").body()).doesNotContain(title);
        assertThat(mark.get(lesson).body()).contains("Bilal Voorbeeld").doesNotContain("Dat merken wij ook.");
    }

    @Test
    void what_finds_a_person_is_refused_everywhere_and_nothing_typed_is_lost() {
        String typed = "Bel 06-12345678 en ga naar Dorpsstraat 12.";
        HttpResponse<String> page = send(typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Laat dit weg", typed, title, "value=\"praten-met-ouders\" selected");
        String together =
                "Jongerenwerk Noord en de GGD gaven te veel aan het Havencollege, en Bert Jansen belde 06-12345678.";
        assertThat(send(together).body())
                .as("all names at once, also beside what has to go")
                .contains(
                        "<li>Jongerenwerk Noord<",
                        "<li>GGD<",
                        "<li>Havencollege<",
                        "<li>Bert Jansen<",
                        "‘06-12345678’");
        String lesson = proposed();
        mark.get(lesson);
        HttpResponse<String> said = mark.submit(lesson + "/bericht", "les-bericht", typed);
        assertThat(said.statusCode()).isEqualTo(422);
        assertThat(said.body()).contains("Laat dit weg", typed);
        HttpResponse<String> away =
                sanne.submit(lesson + "/weg", "version", version(sanne, lesson), "les-waarom-weg", typed);
        assertThat(away.statusCode()).isEqualTo(422);
        HttpResponse<String> named = send("De leerling Sterre hangt rond.");
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Dit lijkt op een naam");
    }

    @Test
    void a_lesson_is_withdrawn_with_a_reason_and_then_only_colleagues_see_that_it_was_there() {
        String lesson = proposed();
        adopted(lesson);
        assertThat(ilse.submit(lesson + "/weg", "version", version(ilse, lesson), "les-waarom-weg", "")
                        .statusCode())
                .isEqualTo(422);
        ilse.get(lesson);
        assertThat(ilse.submit(
                                lesson + "/weg",
                                "version",
                                version(ilse, lesson),
                                "les-waarom-weg",
                                "De werkwijze is veranderd.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(SERVER.visitor().look("/leren/lessen").body()).doesNotContain(title);
        assertThat(mark.get(lesson).body()).contains("De werkwijze is veranderd.", "Weggehaald");
    }

    @Test
    void a_better_lesson_takes_the_place_of_one_that_held() {
        String lesson = proposed();
        adopted(lesson);
        String id = lesson.substring(lesson.lastIndexOf('/') + 1);
        assertThat(sanne.get(NEW + "?vervangt=" + id).body()).contains("in de plaats van", TEXT);
        String better = sanne.submit(
                        NEW,
                        "vervangt",
                        id,
                        "les-thema",
                        "TALKING",
                        "les-titel",
                        title,
                        "les-tekst",
                        "Spreek vooraf af wie de ouders belt.")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        adopted(better);
        assertThat(SERVER.visitor().look("/leren/lessen").body())
                .contains("id=\"les-" + better.substring(better.lastIndexOf('/') + 1))
                .doesNotContain("id=\"les-" + id);
        assertThat(mark.get(lesson).body()).contains("Vervangen");
    }

    @Test
    void each_form_says_what_is_missing_and_a_day_too_soon_is_refused() {
        HttpResponse<String> empty = sanne.submit(NEW, "les-titel", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Kies een thema", "Schrijf de les in één zin", "Schrijf op wat we leerden");
        String lesson = proposed();
        HttpResponse<String> soon = ilse.submit(
                lesson + "/aannemen",
                "version",
                version(ilse, lesson),
                "les-niemand",
                "ja",
                "nalezen-op",
                Today.here().plusDays(3).toString());
        assertThat(soon.statusCode()).isEqualTo(422);
        assertThat(soon.body()).contains("Kies een dag van 1 tot 24 maanden");
        assertThat(mark.submit(lesson + "/aannemen", "version", "0").statusCode())
                .as("who does not lead")
                .isEqualTo(404);
    }
}
