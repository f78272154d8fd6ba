package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody on a phone without an account, with network and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void a_teacher_without_account_finds_a_card_and_what_to_do_now() {
        Somebody teacher = browsers.nobody();
        teacher.open("/wegwijzer");
        teacher.look("60-guide");
        teacher.fill("q", "twee telefoons");
        teacher.page().keyboard().press("Enter");
        teacher.page().locator("h2:has-text('Dit past het best')").waitFor();
        teacher.look("61-guide-found");
        teacher.follow("Meer dan één telefoon");
        assertThat(teacher.path()).isEqualTo("/wegwijzer/meer-dan-een-telefoon");
        teacher.look("62-guide-card");

        teacher.follow("Wat kan ik nu doen?");
        teacher.select("beroep", "teacher");
        teacher.select("zorg", "WORRY");
        teacher.press("Laat zien");
        teacher.page()
                .locator(".ps-guide-steps details")
                .first()
                .locator("summary")
                .first()
                .click();
        teacher.look("63-guide-steps");
        teacher.open("/wegwijzer/contacten");
        teacher.look("64-guide-call");
        teacher.open("/wegwijzer/bronnen?kaart=meer-dan-een-telefoon");
        teacher.look("65-guide-sources");
        teacher.open("/wegwijzer?plek=SCHOOL&taal=en");
        teacher.look("66-guide-english");
        assertThat(teacher.page().context().cookies()).isEmpty();
    }

    @Test
    void somebody_without_account_plays_a_story_and_gets_a_paper_with_their_name() {
        Somebody teacher = browsers.nobody();
        teacher.open("/leren");
        teacher.look("6a-learning");
        teacher.follow("De jas");
        teacher.choose("voor-anders", "LITTLE");
        teacher.look("6b-learning-begin");
        teacher.press("Begin het verhaal");
        teacher.look("6c-learning-scene");
        choose(teacher, "Je schrijft op wat je zag");
        choose(teacher, "Je mailt zijn naam");
        teacher.look("6d-learning-too-much");
        teacher.follow("Een stap terug");
        choose(teacher, "Je vraagt Tygo om even te blijven");
        choose(teacher, "Ik kan niet beloven");
        choose(teacher, "Je vraagt wat hem het meest helpt");
        assertThat(teacher.path()).isEqualTo("/leren/de-jas/einde");
        teacher.look("6e-learning-end");
        teacher.choose("na-anders", "SURE");
        teacher.press("Klaar");
        assertThat(teacher.text()).contains("Vooraf: Niet zo zeker", "Achteraf: Zeker");
        Locator make = teacher.page().locator("form[method=post] button:has-text('Maak het bewijs')");
        make.click();
        teacher.page().locator(".ps-errors").waitFor();
        teacher.look("6f-learning-no-name");
        assertThat(teacher.text()).contains("Vul je naam in.", "Achteraf: Zeker");
        teacher.fill("naam", "Noor Verzonnen");
        Download paper = teacher.page().waitForDownload(make::click);
        assertThat(paper.suggestedFilename()).isEqualTo("leren-de-jas.pdf");
        assertThat(teacher.page().url()).doesNotContain("Noor");
        assertThat(teacher.page().context().cookies()).isEmpty();
    }

    /** By keyboard, as everything can. */
    private static void choose(Somebody somebody, String start) {
        Locator choice = somebody.page().locator(".ps-learn-choices a:has-text('" + start + "')");
        String before = somebody.page().url();
        choice.focus();
        somebody.page().keyboard().press("Enter");
        somebody.page().waitForURL(url -> !url.equals(before));
        somebody.page().locator("#gevolg").waitFor();
    }

    /** It went to five pages, of which the first had the title only. */
    @Test
    void a_card_is_printed_on_two_pages_at_most() {
        Somebody teacher = browsers.nobody();
        for (String card : List.of("spijbelen", "explosieven", "meer-dan-een-telefoon")) {
            teacher.open("/wegwijzer/" + card);
            String pdf = new String(
                    teacher.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type ?/Page[^s]")
                            .matcher(pdf)
                            .results()
                            .count())
                    .as(card)
                    .isBetween(1L, 2L);
        }
    }

    @Test
    void without_network_the_guide_opens_where_it_was_asked_and_goes_on_when_the_network_is_back() {
        Somebody coach = browsers.nobody();
        coach.open("/wegwijzer");
        coach.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        coach.page().context().setOffline(true);
        try {
            coach.page().navigate(TestServer.demo().url() + "/wegwijzer/meer-dan-een-telefoon");
            coach.page().locator("details[open]#meer-dan-een-telefoon").waitFor();
            assertThat(coach.page().url()).endsWith("/wegwijzer/alles#meer-dan-een-telefoon");
            assertThat(coach.page().locator("#meer-dan-een-telefoon").innerText())
                    .contains("Wat je kunt zien of horen", "Wat het ook kan zijn");

            coach.page().navigate(TestServer.demo().url() + "/wegwijzer");
            coach.page().locator("[data-filter]").fill("bankpas");
            assertThat(coach.page().locator("[data-card]:visible").count()).isBetween(1, 20);
            assertThat(coach.text()).contains("0800-2000");
            coach.look("67-guide-offline");
        } finally {
            coach.page().context().setOffline(false);
        }
        coach.open("/wegwijzer/meer-dan-een-telefoon");
        assertThat(coach.path()).isEqualTo("/wegwijzer/meer-dan-een-telefoon");
    }

    @Test
    void a_look_in_the_guide_leaves_a_signal_as_it_was_typed() {
        Somebody sanne = browsers.as("sanne.jongerenwerk");
        sanne.open("/signalen/nieuw");
        sanne.fill("feit", "Had twee telefoons bij zich.");
        Page guide = sanne.page()
                .waitForPopup(
                        () -> sanne.page().locator("main a[href='/wegwijzer']").click());
        guide.locator("h1:has-text('Wegwijzer')").waitFor();
        guide.close();
        assertThat(sanne.page().locator("[name=feit]").inputValue()).isEqualTo("Had twee telefoons bij zich.");
    }

    @Test
    void who_keeps_the_contacts_finds_them_on_a_page_of_their_own() {
        Somebody ilse = browsers.as("ilse.gemeente");
        ilse.open("/wegwijzer/contacten/wijzigen?contact=veilig-thuis");
        ilse.look("68-guide-contact");
        ilse.open("/wegwijzer/contacten/nieuw");
        ilse.look("69-guide-contact-new");
    }
}
