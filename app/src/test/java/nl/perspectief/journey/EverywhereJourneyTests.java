package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds on every page: for everybody, in both languages, without script, by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverywhereJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void every_page_of_the_covenant_is_there_for_everybody() {
        Somebody lotte = browsers.as("lotte.maatschappelijkwerk");
        for (String page : new String[] {"/convenant", "/convenant/matrix", "/convenant/wie?categorie=c12"}) {
            assertThat(lotte.open(page)).isEqualTo(200);
            lotte.look("29" + page.replaceAll("[^a-z0-9]+", "-"));
        }
    }

    @Test
    void in_english_nothing_is_left_in_dutch() {
        Somebody karim = browsers.as("karim.gemeente");
        karim.page().locator(".ps-user summary").click();
        karim.page().locator("button[name=taal][value=en]").click();
        karim.page().waitForLoadState();
        karim.open("/casussen");
        karim.look("30-cases-english");
        karim.open("/mag-ik-delen");
        karim.look("31-may-i-share-english");
        assertThat(karim.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(karim.page()
                        .locator("header, .ps-menu, h1, label")
                        .allInnerTexts()
                        .toString())
                .doesNotContain("Vandaag", "Casussen", "Betrokkenen", "Doel:");
    }

    @Test
    void on_a_narrow_screen_the_fifth_place_opens_the_rest() {
        Somebody karim = browsers.as("karim.gemeente");
        karim.page().setViewportSize(Somebody.NARROW, 780);
        karim.open("/");
        Locator more = karim.page().locator(".ps-more");
        assertThat(karim.page().locator(".ps-menu > ul > li:visible").count()).isEqualTo(5);
        assertThat(more.locator("a:visible").count()).isZero();
        more.locator("summary").press("Enter");
        karim.look("32-menu-narrow");
        karim.page().setViewportSize(Somebody.NARROW, 780);
        more.locator("a[href='/logboek']").click();
        assertThat(karim.page().url()).endsWith("/logboek");
        assertThat(karim.page().locator(".ps-more summary").getAttribute("class"))
                .isEqualTo("ps-here");

        Somebody manager = browsers.as("pieter.leerplicht");
        manager.page().setViewportSize(Somebody.NARROW, 780);
        manager.open("/");
        assertThat(manager.page()
                        .locator(".ps-more a[href='/wegingen/aantallen'], .ps-menu a[href='/wegingen/aantallen']")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void on_paper_days_are_dates_nothing_is_to_be_pressed_and_no_word_is_cut() {
        Somebody karim = browsers.as("karim.gemeente");
        karim.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of("/", "/signalen", "/wegingen", "/casussen", "/convenant/matrix", "/wie-helpt")) {
            karim.page().setViewportSize(path.endsWith("matrix") ? 986 : 658, 900);
            karim.open(path);
            assertThat(karim.page().locator("main").innerText())
                    .as(path)
                    .doesNotContainPattern("over \\d+ dagen|\\d+ dagen geleden(?!\\S)");
            assertThat(karim.page()
                            .locator("button:visible, .utrecht-button:visible, input:visible, nav:visible")
                            .count())
                    .as("to be pressed on " + path)
                    .isZero();
            assertThat(karim.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("wider than the paper: " + path)
                    .isEqualTo(0);
        }
    }

    @Test
    void without_script_and_with_the_keyboard_it_works_too() {
        Somebody plain = browsers.withoutScript();
        plain.open("/inloggen");
        plain.press("sanne.jongerenwerk");
        plain.open("/signalen/nieuw");
        plain.page().locator("button:has-text('Signaal bewaren')").click();
        assertThat(plain.page().locator(".ps-errors").innerText()).contains("aanpassen");
        Somebody sanne = browsers.as("sanne.jongerenwerk");
        sanne.open("/");
        sanne.page().keyboard().press("Tab");
        assertThat(sanne.page().locator(":focus").innerText()).isEqualTo("Direct naar de inhoud");
        sanne.page().keyboard().press("Enter");
        assertThat(sanne.page().locator(":focus").getAttribute("id")).isEqualTo("inhoud");
    }
}
