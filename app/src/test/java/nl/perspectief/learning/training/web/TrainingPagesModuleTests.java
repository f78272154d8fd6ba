package nl.perspectief.learning.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.Today;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** A training from the form of who offers it to the list of who was there. */
class TrainingPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String NEW = "/leren/aanbod/nieuw";

    private final Visitor ilse = SERVER.as("ilse.gemeente");
    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");
    private final Visitor mark = SERVER.as("mark.politie");
    private final String title = "Praten " + UUID.randomUUID().toString().substring(0, 8);

    private HttpResponse<String> send(String day, String seats) {
        ilse.get(NEW);
        return ilse.submit(NEW, fields(day, seats));
    }

    private String[] fields(String day, String seats) {
        return new String[] {
            "training-titel", title,
            "training-over", "Hoe je begint zonder te beschuldigen.",
            "training-voor", "mentoren",
            "training-waar", "Stadhuis, zaal 2",
            "training-dag", day,
            "tijd-van", "13:00",
            "tijd-tot", "15:00",
            "zitplaatsen", seats
        };
    }

    private String offered(LocalDate day, int seats) {
        return send(day.toString(), String.valueOf(seats))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    /** In the last minutes of a day, so that it has to begin yet. */
    private String soon(LocalDate day) {
        String[] all = fields(day.toString(), "4");
        all[11] = "23:58";
        all[13] = "23:59";
        ilse.get(NEW);
        return ilse.submit(NEW, all)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private static HttpResponse<String> post(Visitor who, String training, String deed, String... fields) {
        who.get(training);
        return who.post(training + deed, fields);
    }

    @Test
    void a_training_is_offered_followed_and_changed_and_everybody_is_told_what_concerns_them() {
        String training = offered(Today.here().plusDays(5), 1);
        assertThat(sanne.get("/leren/aanbod").body()).contains(title, "Nog 1 plaats");
        assertThat(post(sanne, training, "/aanmelden").body()).contains("Je bent aangemeld en hebt een plaats");
        assertThat(post(mark, training, "/aanmelden").body()).contains("Je staat op de wachtlijst");
        assertThat(sanne.get("/").body()).as("a week before").contains("Binnenkort: " + title);
        assertThat(mark.get("/").body()).doesNotContain(title);
        assertThat(ilse.get(training).body()).contains("Sanne Voorbeeld", "Mark Testman");
        assertThat(mark.get(training).body()).doesNotContain("Sanne Voorbeeld");
        post(sanne, training, "/afmelden");
        assertThat(mark.get("/").body())
                .as("a seat came free")
                .contains(training, "Je hebt een plaats bij de training ‘" + title);
        assertThat(mark.get("/leren/aanbod").body()).doesNotContain("Alle plaatsen zijn bezet");
        assertThat(mark.get(training).body()).contains("Je hebt een plaats");
        String version =
                ilse.get(training + "/wijzigen").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        String[] changed = fields(Today.here().plusDays(6).toString(), "3");
        String[] all = java.util.Arrays.copyOf(changed, changed.length + 2);
        all[changed.length] = "version";
        all[changed.length + 1] = version;
        assertThat(ilse.submit(training + "/wijzigen", all).statusCode()).isEqualTo(302);
        assertThat(mark.get("/").body()).contains("Lees wat er veranderde aan de training ‘" + title);
    }

    @Test
    void who_was_there_shows_it_on_an_own_list_and_paper_and_nobody_else_reads_it() throws Exception {
        String training = soon(Today.here());
        post(sanne, training, "/aanmelden");
        String sannes =
                ilse.get(training).body().replaceAll("(?s).*name=\"aanwezig\" value=\"([0-9a-f-]{36})\".*", "$1");
        ilse.post(training + "/aanwezig", "aanwezig", sannes);
        assertThat(sanne.get("/leren/mijn").body()).contains(title, "Maak er een papier van");
        assertThat(mark.get("/leren/mijn").body()).doesNotContain(title);
        HttpResponse<String> paper = sanne.get("/leren/mijn/pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("content-type")).contains("application/pdf");
    }

    @Test
    void a_story_stands_on_the_list_only_when_somebody_puts_it_there() {
        Exercise story = SERVER.bean(Exercises.class).all(Language.NL).getLast();
        String done = "/leren/" + story.slug() + "/klaar?weg="
                + Walk.to(story, Choice.END).orElseThrow().written();
        Visitor lotte = SERVER.as("lotte.maatschappelijkwerk");
        assertThat(lotte.get(done).body()).contains("Zet dit verhaal op mijn lijst");
        assertThat(lotte.get("/leren/mijn").body()).doesNotContain(story.title());
        lotte.get(done);
        assertThat(lotte.post("/leren/mijn/bewaren", "verhaal", story.slug()).body())
                .contains(story.title());
        assertThat(lotte.post("/leren/mijn/weg", "verhaal", story.slug()).body())
                .doesNotContain("href=\"/leren/" + story.slug() + "\"");
        assertThat(SERVER.visitor().look(done).body()).doesNotContain("/leren/mijn");
    }

    @Test
    void what_is_cancelled_is_told_with_the_reason() {
        String training = offered(Today.here().plusDays(30), 4);
        post(sanne, training, "/aanmelden");
        ilse.get(training);
        assertThat(ilse.submit(training + "/afgelasten", "version", "0", "waarom-afgelast", "")
                        .statusCode())
                .isEqualTo(422);
        ilse.get(training);
        assertThat(ilse.submit(training + "/afgelasten", "version", "0", "waarom-afgelast", "De trainer is ziek.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(sanne.get("/").body()).contains(title + "’ gaat niet door");
        assertThat(sanne.get(training).body()).contains("De trainer is ziek.");
    }

    @Test
    void each_field_says_what_is_wrong_and_nothing_typed_is_lost() {
        HttpResponse<String> page = send(Today.here().minusDays(1).toString(), "0");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Deze dag is al voorbij", "Vul een getal in van 1 tot en met 500", title, "Stadhuis, zaal 2");
        assertThat(send("1-1-2099", "4").body()).contains("Kies een dag binnen 2 jaar.");
        String[] begun = fields(Today.here().toString(), "4");
        begun[11] = "00:00";
        begun[13] = "23:59";
        assertThat(ilse.submit(NEW, begun).body()).contains("Dit begin is al voorbij", title);
        assertThat(sanne.get(NEW).statusCode()).as("who offers none").isEqualTo(404);
        assertThat(SERVER.visitor().look("/leren/aanbod").statusCode()).isIn(302, 303);
    }
}
