package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import nl.perspectief.doors.Outage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody at work while the database freezes, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayJourneyTests {
    private final Outage outage = Outage.SHARED;
    private final Browsers browsers = new Browsers(outage.server.url());

    @AfterEach
    void well() {
        outage.well();
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void what_was_typed_is_shown_and_sent_again_without_script() {
        Somebody sanne = browsers.withoutScript();
        sanne.open("/inloggen");
        sanne.press("sanne.jongerenwerk");
        sanne.open("/signalen/nieuw");
        sanne.choose("uitbuiting", "MAYBE");
        sanne.fill("voornaam", "Drempel");
        sanne.fill("achternaam", "Nergenshuizen");
        sanne.fill("geboortedatum", "2011-03-02");
        sanne.fill("feit", "Had drie telefoons bij zich.\nEn een vierde in zijn jas.");
        sanne.page().locator("[name=buurt]").selectOption(new SelectOption().setIndex(1));
        sanne.page().locator("[name=jongere-weet]").selectOption("YES");
        sanne.page().locator("[name=ouders-weten]").selectOption("YES");
        outage.frozen();

        sanne.page().locator("button:has-text('Signaal bewaren')").click();
        assertThat(sanne.text()).contains("Wat je invulde is niet kwijt", "Drempel", "En een vierde in zijn jas.");

        outage.well();
        sanne.page().locator("button:has-text('Verstuur het opnieuw')").click();
        assertThat(sanne.path()).matches("/signalen/[0-9a-f-]{36}");
        assertThat(sanne.text()).contains("Had drie telefoons bij zich.");
    }

    /** No form is sent by script yet; this one is, so that the first that comes keeps what was typed too. */
    @Test
    void a_part_or_a_form_that_script_asks_for_becomes_the_whole_page() {
        Somebody asks = browsers.as("sanne.jongerenwerk");
        asks.open("/mag-ik-delen");
        Somebody sends = browsers.as("daan.jongerenwerk");
        sends.open("/signalen");
        outage.frozen();

        asks.page().locator("form.ps-card select").first().selectOption(new SelectOption().setIndex(1));
        asks.page().locator("h1:has-text('even niet bereikbaar')").waitFor();
        assertThat(asks.path()).isEqualTo("/mag-ik-delen");
        asks.look("41-away");

        sends.page().evaluate("htmx.ajax('POST', '/signalen', {target: '.ps-brand', values: {feit: 'Met script.'}})");
        sends.page().locator("text=Met script.").waitFor();
        assertThat(sends.page().locator("h1").innerText()).contains("even niet bereikbaar");
        assertThat(sends.page().locator("main").count()).isEqualTo(1);
        sends.look("40-away-sent");
    }
}
