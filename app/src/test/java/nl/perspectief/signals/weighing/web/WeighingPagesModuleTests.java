package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeighingPagesModuleTests {
    private static final UnaryOperator<String> PURPOSE = path -> Chain.question(path, Criterion.PURPOSE);
    private static final String NOBODY = "01234567-89ab-7def-8123-456789abcdef";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");

    @ParameterizedTest
    @ValueSource(strings = {"sanne.jongerenwerk", "mark.politie", "fg.gemeente", "beheer.gemeente", "iris.riec"})
    void nobody_but_a_process_lead_reaches_a_weighing(String login) {
        String name = Chain.freshName();
        String path = Chain.begun(sanne, ilse, name);
        Visitor other = Chain.SERVER.as(login);
        assertAbsent(other.get("/wegingen"), name);
        for (String page : List.of("", "/antwoorden", "/vraag/PURPOSE", "/tweede-lezing", "/besluit")) {
            assertAbsent(other.get(path + page), name);
        }
        assertAbsent(other.submit(path + "/beginnen"), name);
        assertAbsent(other.submit(PURPOSE.apply(path), Chain.answer(Criterion.PURPOSE, "YES", "Zomaar.")), name);
        assertAbsent(other.submit(path + "/aanbieden"), name);
        assertAbsent(other.submit(path + "/tweede-lezing", "eens", "YES", "reden", "Zomaar."), name);
        assertAbsent(other.submit(path + "/besluit", "uitkomst", "BACK_TO_BASIS"), name);
        assertThat(ilse.get(path + "/besluit").statusCode()).isEqualTo(200);
    }

    private String begun(String name) {
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        return path;
    }

    @Test
    void the_same_answer_once_more_undoes_no_second_reading() {
        String path = readTwice(Chain.freshName());
        assertThat(ilse.get(PURPOSE.apply(path)).body()).contains("moet een tweede lezer opnieuw lezen");
        HttpResponse<String> same =
                ilse.post(PURPOSE.apply(path), Chain.answer(Criterion.PURPOSE, "YES", "Omdat het zo is."));
        assertThat(same.uri().getPath()).isEqualTo(path);
        assertThat(same.body()).contains("Karim Testman las mee").doesNotContain("Je antwoord is bewaard");
        ilse.submit(PURPOSE.apply(path), Chain.answer(Criterion.PURPOSE, "YES", "Toch anders."));
        assertThat(ilse.get(path).body()).doesNotContain("Karim Testman las mee");
    }

    @Test
    void each_reads_what_is_her_own_turn() {
        String name = Chain.freshName();
        String path = Chain.answered(sanne, ilse, name);
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        assertThat(turn(karim, name)).contains("jij: tweede lezing");
        read(path);
        assertThat(turn(ilse, name)).contains("jij: besluiten");
        assertThat(turn(karim, name)).contains("een collega: besluiten");
        assertThat(ilse.get(path).body()).contains("Karim Testman las mee. Je kunt nu besluiten.");
        assertThat(karim.get(path).body()).contains("Je las mee. Een collega neemt het besluit.");
    }

    private static String turn(Visitor lead, String name) {
        return Arrays.stream(Chain.weighings(lead).split("<tr>"))
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_weighed_cannot_be_the_second_reader() {
        String path = Chain.answered(sanne, ilse, Chain.freshName());
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        assertThat(ilse.get(path + "/tweede-lezing").statusCode()).isEqualTo(404);
        assertThat(ilse.submit(path + "/tweede-lezing", "eens", "YES", "reden", "Ik vind mezelf goed.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ilse.get(path).body()).contains("wacht op een tweede lezer");
        assertThat(karim.get(path).body()).contains("Tweede lezing geven");
    }

    @Test
    void an_approach_waits_for_a_second_reader_who_does_not_decide() {
        String path = readTwice(Chain.freshName());
        assertThat(karim.get(path + "/besluit").body()).contains("Jij gaf de tweede lezing");
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body()).contains("Persoonsgerichte aanpak beginnen");
        HttpResponse<String> done = ilse.post(
                path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", caseLead(page, "Ruben"));
        assertThat(done.uri().getPath()).isEqualTo("/wegingen");
        assertThat(done.body()).contains("Er is een casus geopend");
        assertThat(ilse.get(path).body()).contains("Persoonsgerichte aanpak").doesNotContain("Had drie telefoons");
    }

    @Test
    void an_approach_is_refused_with_what_is_missing() {
        String path = Chain.begun(sanne, ilse, Chain.freshName());
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body()).contains("Niet elke vraag heeft een antwoord", "nog geen tweede lezing");
        HttpResponse<String> refused =
                ilse.submit(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", NOBODY);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Niet elke vraag heeft een antwoord");
        assertThat(Chain.weighings(ilse)).contains(path);
    }

    @Test
    void somebody_who_is_no_case_lead_cannot_be_made_one_by_changing_the_form() {
        String path = readTwice(Chain.freshName());
        ilse.get(path + "/besluit");
        HttpResponse<String> page =
                ilse.submit(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", NOBODY);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("kan geen casusregisseur zijn");
    }

    @Test
    void not_taking_on_takes_two_and_leaves_the_signal_to_its_organisation_which_destroys_or_keeps_it() {
        String name = Chain.freshName();
        String signal = Chain.recorded(sanne, name);
        Chain.referred(sanne, signal);
        String path = begun(name);
        assertThat(ilse.get(path + "/besluit").body())
                .contains("Voorstellen dit niet op te pakken", "na twee weken weg")
                .doesNotContain("Ja, vernietig");
        assertThat(ilse.submit(path + "/besluit", "uitkomst", "NOT_TAKEN_ON").statusCode())
                .isEqualTo(422);
        String[] wish = {"uitkomst", "NOT_TAKEN_ON", "grond", "NOT_NECESSARY"};
        ilse.get(path + "/besluit");
        assertThat(ilse.post(path + "/besluit", wish).body()).contains("Er is nog niets vernietigd");
        assertThat(ilse.get(path + "/besluit").body()).contains("Mijn voorstel terugnemen");
        assertThat(sanne.get(signal).body()).contains(name).doesNotContain("Vernietigen of houden");
        assertThat(turn(karim, name)).contains("jij: tweede lezing");
        assertThat(karim.get(path + "/besluit").body()).contains("stelde op", "Ja, vernietig wat wij over " + name);
        assertThat(karim.submit(path + "/besluit", wish).statusCode()).isEqualTo(422);
        String[] sure = {"uitkomst", "NOT_TAKEN_ON", "grond", "NOT_NECESSARY", "vernietigen", "ja"};
        karim.get(path + "/besluit");
        assertThat(karim.post(path + "/besluit", sure).uri().getPath()).isEqualTo("/wegingen");
        assertAbsent(ilse.get(path), name);
        assertThat(ilse.submit(path + "/besluit", sure).statusCode()).isEqualTo(404);
        assertThat(sanne.get("/").body()).contains("Vernietig je signaal over " + name);
        assertThat(sanne.get(signal).body()).contains("Vernietigen of houden", "Reden: het kan zonder deze aanpak.");
        assertThat(sanne.submit(signal + "/houden").statusCode()).isEqualTo(422);
        assertThat(sanne.submit(signal + "/houden", "reden", "REFERRED_AGAIN").statusCode())
                .isEqualTo(422);
        assertThat(sanne.post(signal + "/houden", "reden", "OWN_LAW").body()).contains("Een wet verplicht ons");
        assertThat(ilse.get("/wegingen").body())
                .contains("Niet opgepakt, en daar toch gehouden", "Een wet verplicht ons")
                .doesNotContain(name);
        seeAll();
    }

    @Test
    void an_answer_reaches_the_giver_and_only_the_giver_marks_it_as_seen() {
        String name = Chain.freshName();
        String signal = Chain.recorded(sanne, name);
        Chain.referred(sanne, signal);
        String path = begun(name);
        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "BACK_TO_BASIS", "advies", "ASK_SCHOOL");
        assertThat(sanne.get(signal).body()).contains("Terug naar de basis", "Overleg met school");
        String answer = path.replace("/wegingen/", "/antwoorden/") + "/gezien";
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        daan.get("/signalen/nieuw");
        assertThat(daan.submit(answer).statusCode()).isEqualTo(404);
        sanne.get(signal);
        assertThat(sanne.submit(answer).statusCode()).isEqualTo(302);
        assertThat(sanne.submit(answer).statusCode()).isEqualTo(404);
        assertThat(sanne.get(signal).body()).contains("Gezien op");
    }

    @Test
    void a_weighing_that_was_not_begun_has_no_questions_and_no_decision() {
        String name = Chain.freshName();
        Chain.referred(sanne, Chain.recorded(sanne, name));
        String path = Chain.weighing(ilse, name);
        for (String page : List.of("/antwoorden", "/vraag/PURPOSE", "/besluit", "/tweede-lezing")) {
            assertThat(ilse.get(path + page).statusCode()).isEqualTo(404);
        }
        ilse.get(path);
        assertThat(ilse.submit(path + "/aanbieden").statusCode()).isEqualTo(404);
    }

    private String readTwice(String name) {
        String path = Chain.answered(sanne, ilse, name);
        ilse.get(path);
        assertThat(ilse.post(path + "/aanbieden").body()).contains("ligt bij de tweede lezer");
        assertThat(karim.get(path + "/tweede-lezing").body()).contains("Omdat het zo is.");
        assertThat(karim.submit(path + "/tweede-lezing", "eens", "YES").statusCode())
                .isEqualTo(422);
        read(path);
        return path;
    }

    private void read(String path) {
        karim.get(path + "/tweede-lezing");
        assertThat(karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.")
                        .uri()
                        .getPath())
                .isEqualTo(path);
    }

    private static String caseLead(HttpResponse<String> page, String name) {
        Matcher found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + name)
                .matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Leaves no answers behind for other tests to trip over. */
    private void seeAll() {
        Matcher found = Pattern.compile("/antwoorden/[0-9a-f-]{36}/gezien")
                .matcher(sanne.get("/signalen").body());
        found.results().forEach(answer -> sanne.submit(answer.group()));
    }

    private static void assertAbsent(HttpResponse<String> page, String secret) {
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain(secret);
    }
}
