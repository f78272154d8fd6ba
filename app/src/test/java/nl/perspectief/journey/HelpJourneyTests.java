package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finding out by oneself how it works, without script and by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());

    @AfterAll
    void close() {
        browsers.close();
    }

    private Somebody withoutScript(String subject) {
        Somebody somebody = browsers.withoutScript();
        somebody.open("/inloggen");
        somebody.press(subject);
        return somebody;
    }

    @Test
    void what_a_page_is_for_opens_with_a_key_and_stays_off_paper() {
        Somebody sanne = withoutScript("sanne.jongerenwerk");
        sanne.open("/signalen/nieuw");
        Locator told = sanne.page().locator(".ps-about p");
        assertThat(told.isVisible()).isFalse();
        sanne.page().locator(".ps-about summary").press("Enter");
        assertThat(told.isVisible()).isTrue();
        assertThat(told.innerText()).contains("Bewaren is nog niet delen.");
        sanne.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(told.isVisible()).isFalse();
    }

    @Test
    void the_tour_is_walked_with_links_only() {
        Somebody karim = withoutScript("karim.gemeente");
        karim.open("/rondleiding");
        karim.follow("Procesregisseur");
        for (int step = 2; step <= 5; step++) {
            karim.press("Volgende stap");
            assertThat(karim.text()).contains("stap " + step + " van 5");
        }
        karim.press("Open het logboek");
        assertThat(karim.path()).isEqualTo("/logboek");
        karim.page().goBack();
        karim.press("Klaar");
        assertThat(karim.path()).isEqualTo("/");
    }

    @Test
    void help_and_tour_fit_wide_and_narrow() {
        Somebody karim = browsers.as("karim.gemeente");
        karim.open("/rondleiding?rol=CASE_LEAD&stap=3");
        karim.look("80-tour");
        karim.open("/casussen");
        karim.page().locator(".ps-about summary").press("Enter");
        karim.look("81-help");
        Somebody esra = browsers.as("esra.politie");
        esra.look("82-nothing-waits");
    }
}
