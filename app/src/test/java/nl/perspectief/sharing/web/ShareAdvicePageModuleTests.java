package nl.perspectief.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareAdvicePageModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Visitor SANNE = SERVER.as("sanne.jongerenwerk");
    private static final String SIGNAL = Chain.recorded(SANNE, Chain.freshName());
    private static final String FROM_SIGNAL = "/mag-ik-delen?signaal=" + SIGNAL.substring(SIGNAL.lastIndexOf('/') + 1);

    private static AskedPage page(Visitor visitor, String path) {
        AskedPage page = AskedPage.of(visitor, path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page;
    }

    @Test
    void from_a_signal_only_with_whom_is_asked_and_the_rest_is_known() {
        AskedPage page = page(SANNE, FROM_SIGNAL);
        assertThat(page.body())
                .contains("Terug naar dit signaal", "href=\"" + SIGNAL + "\"", "Het gaat om dit signaal")
                .contains("wat er is gezien (alles)", "een signaal herkennen en bespreken", "Doel: nagaan of delen mag")
                .doesNotContain("<select", "besluiten over een aanpak", "beslissen of de aanpak");
        assertThat(page.whom()).hasSize(11);
        assertThat(SANNE.get(SIGNAL).body()).contains("href=\"" + FROM_SIGNAL + "\"");
    }

    @Test
    void an_answer_says_first_what_may_and_then_what_may_not_of_the_same_signal() {
        AskedPage page = page(SANNE, FROM_SIGNAL + "&wie=gemeente");
        assertThat(page.sentences())
                .hasSize(2)
                .satisfiesExactly(
                        yes -> assertThat(yes)
                                .isEqualTo(
                                        "Ja, je mag wat er is gezien en naam en contact delen met Gemeente Lichtendal."),
                        no -> assertThat(no).startsWith("Nee, ").contains("school en verzuim"));
        assertThat(page.body()).contains("href=\"" + SIGNAL + "/aanmelden\"", "Nu delen", "Met iemand anders");
        assertThat(page.unfolded()).doesNotContain("beslissen of de aanpak", "besluiten over");
    }

    @Test
    void what_the_signal_itself_says_is_not_asked_again() {
        assertThat(page(SANNE, FROM_SIGNAL + "&wie=veiligthuis").body())
                .contains("ps-answer--yes", "0800 2000")
                .doesNotContain("Kijk eerst of de jongere slachtoffer");
    }

    @Test
    void a_no_has_a_way_and_somebody_to_call() {
        AskedPage page = page(SANNE, FROM_SIGNAL + "&wie=politie");
        assertThat(page.sentences().getFirst()).isEqualTo("Nee, het convenant verbiedt dat je dit deelt met Politie.");
        assertThat(page.body())
                .contains("Dit kan ook", "Deel het met ", "Overleg zonder naam met ", "href=\"tel:112\"")
                .contains("Twijfel je? Bel Daan Proefstra (aandachtsfunctionaris, Jongerenwerk).");
        assertThat(page.unfolded()).doesNotContain("tenzij", "c4", "jongerenwerk, ");
    }

    @Test
    void nobody_is_sent_to_a_role_that_is_not_there() {
        for (String whom : page(SANNE, FROM_SIGNAL).whom()) {
            assertThat(page(SANNE, whom).unfolded())
                    .doesNotContain("Bureau Leerplicht (", "(procesregisseur, Leerplicht)", "(procesregisseur)");
        }
    }

    @Test
    void from_a_thing_in_a_case_only_with_whom_is_asked() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        String item = table.text(LifeDomain.SCHOOL, ItemKind.NOTE, "Er is een gesprek met de mentor.")
                .toString();
        Visitor karim = SERVER.as("karim.gemeente");
        String path = "/mag-ik-delen?casus=" + table.id + "&amp;gegeven=" + item;
        assertThat(karim.get(table.path).body()).contains("href=\"" + path + "\"");
        String question = path.replace("&amp;", "&");
        assertThat(page(karim, question).body())
                .contains("Terug naar deze casus", "school en verzuim", "plan")
                .doesNotContain("<select");
        AskedPage answer = page(karim, question + "&wie=jongerenwerk");
        assertThat(answer.sentences()).hasSize(1);
        assertThat(karim.get(table.path + "/delen").body()).contains("/mag-ik-delen?casus=" + table.id + "\"");
        assertThat(SERVER.as("nora.leerplicht").get(question).statusCode())
                .as("what was not given to her")
                .isEqualTo(404);
    }

    @Test
    void whoever_recorded_nothing_in_a_case_is_asked_what_and_with_whom_and_no_more() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        Visitor nora = SERVER.as("nora.leerplicht");
        String path = "/mag-ik-delen?casus=" + table.id;
        String body = page(nora, path).body();
        assertThat(body.split("<select", -1)).hasSize(3);
        assertThat(body).contains("Jouw organisatie heeft hier nog niets vastgelegd.", "Terug naar deze casus");
        AskedPage half = AskedPage.of(nora, path + "&wat=c5&wie=");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("Met wie: kies").doesNotContain("Over wie of waarvoor: kies");
        AskedPage answered = page(nora, path + "&wat=c5&wie=gemeente");
        assertThat(answered.sentences()).hasSize(1);
        assertThat(answered.body())
                .as("who leads is at the table, which everybody there knows")
                .doesNotContain("Voeg de ontvanger toe aan de casus");
    }

    @Test
    void what_the_police_gave_does_not_go_on_and_the_answer_says_so() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        table.policeGivesNora();
        Visitor nora = SERVER.as("nora.leerplicht");
        String link = AskedPage.links(nora.get(table.path).body()).stream()
                .filter(one -> one.contains("&gegeven="))
                .findFirst()
                .orElseThrow();
        assertThat(page(nora, link + "&wie=gemeente").sentences().getFirst()).startsWith("Nee, het convenant verbiedt");
    }

    @Test
    void the_name_in_a_case_goes_to_who_is_at_the_table_once_it_is_written_why() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        AskedPage page = page(SERVER.as("karim.gemeente"), "/mag-ik-delen?casus=" + table.id + "&wie=leerplicht");
        assertThat(page.sentences().getFirst())
                .isEqualTo("Nog niet: na 1 stap mag je dit delen met Bureau Leerplicht.");
        assertThat(page.steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step).contains("Schrijf in één zin op waarom", table.path + "/delen/nieuw"));
    }

    @Test
    void from_the_menu_there_are_three_choices_in_words_of_a_professional() {
        String body = page(SANNE, "/mag-ik-delen").body();
        assertThat(body.split("<select", -1)).hasSize(4);
        assertThat(body)
                .contains("Wat voor informatie", "Over wie of waarvoor", "Met wie", "Bureau Leerplicht")
                .doesNotContain("ps-errors")
                .doesNotContain("wat nooit wordt gedeeld", "nationaliteit en herkomst", "hele dossiers")
                .doesNotContain("burgerservicenummer", "afgeschermd", "functioneel beheerder", "verantwoorden");
    }

    @ParameterizedTest
    @CsvSource({
        "wat=&over=&wie=, 3, Wat voor informatie: kies",
        "wat=c4&over=&wie=politie, 1, Over wie of waarvoor: kies",
        "wat=c4&over=SIGNAL_OF_A_YOUTH&wie=, 1, Met wie: kies",
        "wat=c4&over=SIGNAL_OF_A_YOUTH&wie=jongerenwerk, 1, Met wie: kies",
        "wat=onzin&over=SIGNAL_OF_A_YOUTH&wie=politie, 1, Wat voor informatie: kies"
    })
    void half_filled_names_the_field_gets_the_focus_and_loses_nothing(String sent, int mistakes, String first) {
        AskedPage page = AskedPage.of(SANNE, "/mag-ik-delen?" + sent);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("class=\"ps-errors\" role=\"alert\"", "autofocus", first);
        assertThat(page.body().split("class=\"utrecht-form-field-error-message", -1))
                .hasSize(mistakes + 1);
        assertThat(page.sentences()).isEmpty();
        if (sent.contains("wat=c4")) {
            assertThat(page.body()).contains("<option value=\"c4\" selected");
        }
    }

    @Test
    void a_choice_that_is_asked_for_by_script_is_not_yet_a_mistake() {
        var part = SANNE.look("/mag-ik-delen?wat=c4&over=&wie=", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.headers().firstValue("HX-Push-Url")).contains("false");
        assertThat(part.body()).doesNotContain("ps-errors");
    }

    @Test
    void whoever_knows_a_recruiter_hears_where_to_go_with_it() {
        for (String about : List.of("APART", "CASE_OF_A_YOUTH", "SIGNAL_OF_A_YOUTH")) {
            AskedPage page = page(SANNE, "/mag-ik-delen?wat=c18&over=" + about + "&wie=politie");
            assertThat(page.body())
                    .as(about)
                    .contains("Meld Misdaad Anoniem (<a", "href=\"tel:08007000\"", "Bel de wijkagent");
        }
        assertThat(page(SANNE, "/mag-ik-delen?wat=c18&over=CASE_OF_A_YOUTH&wie=politie")
                        .body())
                .contains("Vertel dit los van de jongere aan Mark Testman (wijkagent, Politie)");
        assertThat(page(SANNE, "/mag-ik-delen?wat=c18&over=APART&wie=politie&feit=zonder-naam")
                        .sentences()
                        .getFirst())
                .startsWith("Ja, je mag dit delen met Politie");
    }

    @Test
    void in_english_an_answer_is_english() {
        Visitor reader = SERVER.as("sanne.jongerenwerk");
        reader.get("/mag-ik-delen");
        reader.submit("/taal", "taal", "en", "terug", "/mag-ik-delen");
        AskedPage page = page(reader, FROM_SIGNAL + "&wie=politie");
        assertThat(page.sentences().getFirst()).isEqualTo("No, the covenant forbids sharing this with Politie.");
        assertThat(page.unfolded()).contains("Talk about it without a name", "In doubt? Call ", "Back to this signal");
    }
}
