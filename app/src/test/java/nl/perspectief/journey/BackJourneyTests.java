package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Going back in a browser, and saving again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());

    @AfterAll
    void close() {
        browsers.close();
    }

    private static void fill(Somebody sanne, String fact) {
        sanne.choose("uitbuiting", "NO");
        sanne.select("buurt", "noorderpoort");
        sanne.fill("feit", fact);
        sanne.select("jongere-weet", "YES");
        sanne.select("ouders-weten", "YES");
    }

    @Test
    void going_back_and_saving_again_makes_no_second_signal() {
        Somebody sanne = browsers.as("sanne.jongerenwerk");
        sanne.open("/signalen/nieuw");
        sanne.fill("feit", "Half.");
        sanne.page().locator("[data-saved]:not(:empty)").waitFor();
        sanne.open("/signalen/nieuw");
        assertThat(sanne.text())
                .as("so the page has one form more than when she comes back")
                .contains("Je was hier bezig");
        fill(sanne, "Stond bij de brug.");
        sanne.press("Signaal bewaren");
        String signal = sanne.path();
        sanne.page().goBack();
        fill(sanne, "Stond bij de brug.");
        sanne.press("Signaal bewaren");
        assertThat(sanne.path()).isEqualTo(signal);
        sanne.page().goBack();
        fill(sanne, "Stond bij de brug, met een tas.");
        sanne.press("Signaal bewaren");
        assertThat(sanne.text()).contains("was al bewaard", "met een tas");
        sanne.look("40-saved-already");
        sanne.open("/signalen/nieuw");
        fill(sanne, "Stond bij de brug.");
        sanne.press("Signaal bewaren");
        assertThat(sanne.path()).as("a new page is a new form").isNotEqualTo(signal);
    }
}
