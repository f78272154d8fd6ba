package nl.perspectief.signals.objections.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.correcting.FileObjection.By;
import nl.perspectief.signals.objections.WeighingObjections;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** An objection to a weighing: it rests what is done, has a last day, and is answered by somebody who did not decide. */
class ObjectionPagesModuleTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RESTS = "Er loopt een bezwaar. Tot het antwoord rust dit";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
    private final String name = Chain.freshName();

    private static Acting acting(String login) {
        return Chain.SERVER.bean(Professionals.class).of(login).getFirst().under(Working.on("d2"), TRACE);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/wegingen/".length()));
    }

    /** Answered, offered and agreed to: ready to be decided. */
    private String ready() {
        String path = Chain.answered(sanne, ilse, name);
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        return path;
    }

    /** Recorded by who weighs; the path of the objection. */
    private String objected(String path) {
        ilse.get(path + "/bezwaren");
        HttpResponse<String> page = ilse.post(
                path + "/bezwaren",
                "bezwaarmaker",
                "PARENT",
                "bezwaarweg",
                "PHONE",
                "ontvangen",
                Today.here().toString());
        assertThat(page.body()).contains("Het bezwaar is vastgelegd.", RESTS);
        UUID made = Chain.SERVER
                .bean(WeighingObjections.class)
                .look(acting("ilse.gemeente"), id(path))
                .orElseThrow()
                .objections()
                .getFirst()
                .id();
        return path + "/bezwaren/" + made;
    }

    private String approach(String path) {
        Matcher lead = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>Karim")
                .matcher(ilse.get(path + "/besluit").body());
        return lead.find() ? lead.group(1) : "01234567-89ab-7def-8123-456789abcdef";
    }

    private HttpResponse<String> decide(String path, String lead) {
        ilse.get(path + "/besluit");
        return ilse.submit(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", lead);
    }

    @Test
    void while_it_is_open_nobody_is_taken_on_whatever_the_form_says_and_after_the_answer_it_goes_on() {
        String path = ready();
        String lead = approach(path);
        String objection = objected(path);
        assertThat(ilse.get(path).body()).contains(RESTS);
        HttpResponse<String> refused = decide(path, lead);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Er loopt een bezwaar. Beantwoord dat eerst.");
        ilse.get(path + "/besluit");
        assertThat(ilse.submit(path + "/besluit", "uitkomst", "OTHER_PATH", "pad", "VEILIG_THUIS")
                        .statusCode())
                .isEqualTo(422);
        karim.get(path + "/bezwaren");
        assertThat(karim.submit(objection, "bezwaarbesluit", "REFUSED").statusCode())
                .isEqualTo(422);
        karim.get(path + "/bezwaren");
        assertThat(karim.post(objection, "bezwaarbesluit", "REFUSED", "bezwaarreden", "Hulp is nu <nodig>.")
                        .body())
                .contains("rust niet meer", "Hulp is nu &lt;nodig&gt;.", "Karim Testman")
                .doesNotContain(RESTS);
        assertThat(decide(path, lead).statusCode()).isEqualTo(302);
    }

    @Test
    void who_weighs_does_not_answer_and_nobody_else_finds_it() {
        String path = Chain.begun(sanne, ilse, name);
        String objection = objected(path);
        assertThat(ilse.get(path + "/bezwaren").body())
                .contains("Wie besloot of weegt, beantwoordt dit niet.")
                .doesNotContain("name=\"bezwaarbesluit\"");
        String[] answer = {"bezwaarbesluit", "REFUSED", "bezwaarreden", "Nee."};
        assertThat(ilse.submit(objection, answer).statusCode()).isEqualTo(404);
        WeighingObjections objections = Chain.SERVER.bean(WeighingObjections.class);
        assertThat(objections.waiting(acting("karim.gemeente")))
                .extracting(WeighingObjections.Waiting::referralId)
                .contains(id(path));
        assertThat(objections.waiting(acting("ilse.gemeente")))
                .extracting(WeighingObjections.Waiting::referralId)
                .doesNotContain(id(path));
        for (String login : new String[] {"sanne.jongerenwerk", "mark.politie", "fg.gemeente", "mira.gemeente"}) {
            Visitor other = Chain.SERVER.as(login);
            other.get("/");
            assertThat(other.get(path + "/bezwaren").statusCode()).as(login).isEqualTo(404);
            assertThat(other.submit(objection, answer).statusCode()).as(login).isEqualTo(404);
            assertThat(other.submit(objection + "/langer", "langer-reden", "x").statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(Chain.SERVER.as("fg.gemeente").get("/verzoeken").body()).doesNotContain(name);
    }

    @Test
    void the_answer_comes_two_months_later_once_and_with_a_reason() {
        String path = Chain.begun(sanne, ilse, name);
        String objection = objected(path);
        assertThat(ilse.submit(objection + "/langer").statusCode()).isEqualTo(422);
        ilse.get(path + "/bezwaren");
        String reason = "Wij wachten op een stuk van school.";
        assertThat(ilse.post(objection + "/langer", "langer-reden", reason).body())
                .contains("Vertel dat nu zelf", reason)
                .doesNotContain("name=\"langer-reden\"");
        assertThat(Chain.SERVER
                        .bean(WeighingObjections.class)
                        .look(acting("karim.gemeente"), id(path))
                        .orElseThrow()
                        .objections()
                        .getFirst()
                        .dueOn())
                .isEqualTo(Today.here().plusMonths(3));
        karim.get(path + "/bezwaren");
        assertThat(karim.post(objection + "/langer", "langer-reden", "Nog langer.")
                        .body())
                .contains("Langer nemen kan nu niet.")
                .doesNotContain("Nog langer.");
    }

    @Test
    void one_that_is_upheld_ends_what_was_shared_and_the_letter_says_until_when_one_can_go_on() {
        String path = Chain.begun(sanne, ilse, name);
        String objection = objected(path);
        assertThat(ilse.get(objection + "/brief").statusCode()).isEqualTo(404);
        karim.get(path + "/bezwaren");
        assertThat(karim.post(objection, "bezwaarbesluit", "UPHELD", "bezwaarreden", "De jongere heeft gelijk.")
                        .body())
                .contains("Het bezwaar is terecht.")
                .doesNotContain(name);
        assertThat(ilse.get(path).body()).doesNotContain(name, "drie telefoons");
        assertThat(karim.get(objection + "/brief").body()).contains("Schrijf dit antwoord zelf");
    }

    @Test
    void an_answer_that_refuses_is_made_into_a_letter_and_nothing_of_it_is_kept() {
        String path = Chain.begun(sanne, ilse, name);
        String objection = objected(path);
        karim.get(path + "/bezwaren");
        karim.post(objection, "bezwaarbesluit", "PARTLY", "bezwaarreden", "De buurt halen wij weg.");
        String letter = ilse.get(objection + "/brief/lezen?lezer=PARENT&brieftaal=NL&leeftijdsgroep=FROM_12")
                .body();
        assertThat(letter)
                .contains(
                        "Ons antwoord op het bezwaar",
                        "De buurt halen wij weg.",
                        "Algemene wet bestuursrecht",
                        "ouder of verzorger van " + name)
                .doesNotContain("Sanne", "drie telefoons");
        assertThat(ilse.get(objection + "/brief/pdf?lezer=PARENT&brieftaal=NL&leeftijdsgroep=FROM_12")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_recorded_of_who_has_no_say_or_of_a_day_that_cannot_be() {
        String path = Chain.begun(sanne, ilse, name);
        ilse.get(path + "/bezwaren");
        for (String day : List.of(
                Today.here().plusDays(1).toString(), Today.here().minusDays(2).toString(), "")) {
            HttpResponse<String> page =
                    ilse.submit(path + "/bezwaren", "bezwaarmaker", "YOUTH", "bezwaarweg", "TALK", "ontvangen", day);
            assertThat(page.statusCode()).as(day).isEqualTo(422);
            assertThat(page.body()).contains("#veld-ontvangen");
        }
        assertThat(ilse.get(path).body()).doesNotContain(RESTS);
        assertThat(ObjectionForm.by(List.of(AgeGroup.UNDER_12))).containsExactly(By.PARENT, By.FOR_THEM);
        assertThat(ObjectionForm.by(List.of(AgeGroup.FROM_12))).containsExactly(By.YOUTH, By.PARENT, By.FOR_THEM);
        assertThat(ObjectionForm.by(List.of(AgeGroup.FROM_16))).containsExactly(By.YOUTH, By.FOR_THEM);
        assertThat(ObjectionForm.by(List.of(AgeGroup.values()))).containsExactly(By.values());
    }
}
