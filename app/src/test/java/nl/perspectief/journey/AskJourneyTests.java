package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.TestServer;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** "May I share this?" in the fewest clicks, with and without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());
    private final String signal = Chain.recorded(TestServer.demo().as("sanne.jongerenwerk"), Chain.freshName());

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void from_a_signal_the_answer_is_two_clicks_away_and_the_way_back_one() {
        Somebody sanne = browsers.as("sanne.jongerenwerk");
        sanne.open(signal);
        sanne.follow("Mag ik dit delen?");
        sanne.look("42-ask-whom");
        sanne.page().locator(".ps-whom a:has-text('Gemeente Lichtendal')").click();
        sanne.page().waitForLoadState();
        assertThat(sanne.page().locator(".ps-answer h2").first().innerText()).startsWith("Ja, je mag");
        sanne.look("42-ask-yes");
        sanne.page().locator(".ps-whom a:has-text('Politie')").click();
        sanne.page().waitForLoadState();
        assertThat(sanne.page().locator(".ps-answer h2").first().innerText()).startsWith("Nee, het convenant verbiedt");
        sanne.look("42-ask-no");
        sanne.follow("Terug naar dit signaal");
        assertThat(sanne.path()).isEqualTo(signal);
    }

    @Test
    void from_a_thing_in_a_case_the_answer_is_two_clicks_away() {
        Table table = Table.told();
        table.seat("nora.leerplicht", false);
        table.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Ik wil naar de opleiding voor monteur.");
        Somebody karim = browsers.as("karim.gemeente");
        karim.open(table.path);
        karim.follow("Mag ik dit delen?");
        karim.page().locator(".ps-whom a:has-text('Leerplicht')").click();
        karim.page().waitForLoadState();
        assertThat(karim.page().locator(".ps-answer h2").innerText())
                .isEqualTo("Nog niet: na 1 stap mag je dit delen met Bureau Leerplicht.");
        karim.look("44-ask-case");
        karim.page().locator(".ps-needed a").click();
        karim.page().waitForLoadState();
        assertThat(karim.path()).isEqualTo(table.path + "/delen/nieuw");
        karim.open(table.path + "/delen");
        karim.look("44-ask-case-sharing");
        karim.follow("Mag ik dit delen?");
        assertThat(karim.page().locator(".ps-whom a").count()).isEqualTo(11);
    }

    @Test
    void without_script_a_half_filled_form_gets_the_focus_on_what_is_missing_and_keeps_the_rest() {
        Somebody plain = browsers.withoutScript();
        plain.open("/inloggen");
        plain.press("sanne.jongerenwerk");
        plain.open("/mag-ik-delen");
        plain.select("wat", "c4");
        plain.page().locator("main form button").first().click();
        plain.page().waitForLoadState();
        assertThat(plain.page().locator(".ps-errors a").allInnerTexts())
                .containsExactly(
                        "Over wie of waarvoor: kies waar het over gaat.", "Met wie: kies met wie je wilt delen.");
        assertThat(plain.page().locator("select[name=wat]").inputValue()).isEqualTo("c4");
        assertThat(plain.page().locator(".ps-errors:focus").count()).isEqualTo(1);
        plain.select("over", "SIGNAL_OF_A_YOUTH");
        plain.select("wie", "gemeente");
        plain.press("Antwoord tonen");
        assertThat(plain.page().locator(".ps-answer h2").innerText()).startsWith("Nog niet: na 2 stappen");
    }

    @Test
    void with_script_the_third_choice_shows_the_answer() {
        Somebody mark = browsers.as("mark.politie");
        mark.open("/mag-ik-delen");
        mark.select("wat", "c18");
        mark.select("over", "CASE_OF_A_YOUTH");
        mark.select("wie", "gemeente");
        mark.page().locator(".ps-answer").waitFor();
        assertThat(mark.page().url()).contains("wie=gemeente");
        assertThat(mark.text()).contains("Meld Misdaad Anoniem");
        mark.look("43-ask-menu");
        mark.open("/mag-ik-delen?wat=c17&over=CASE_OF_A_YOUTH&wie=ggd");
        assertThat(mark.page().locator(".ps-answer h2").innerText()).startsWith("Nog niet");
        mark.look("43-ask-menu-not-yet");
    }
}
