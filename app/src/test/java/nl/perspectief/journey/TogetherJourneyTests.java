package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two young people seen together, a signal that expires and a letter, at a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherJourneyTests {
    private final Browsers browsers =
            new Browsers(TestServer.demo().url(), "samen", List.of(Somebody.WIDE, Somebody.NARROW));
    private final Somebody sanne = browsers.as("sanne.jongerenwerk");

    @AfterAll
    void close() {
        browsers.close();
    }

    private void fill(String firstName) {
        sanne.choose("uitbuiting", "MAYBE");
        sanne.fill("feit", "Twee jongens telden geld bij het plein. Wouterjan was erbij.");
        sanne.select("buurt", "noorderpoort");
        sanne.select("jongere-weet", "YES");
        sanne.select("ouders-weten", "YES");
        sanne.fill("voornaam", firstName);
        sanne.fill("achternaam", "Samengezien");
        sanne.fill("geboortedatum", Journey.TODAY.minusYears(14).toString());
    }

    @Test
    void from_one_signal_to_the_next_then_longer_and_with_a_letter() {
        sanne.open("/signalen/nieuw");
        fill("Wouterjan");
        sanne.press("Bewaren, en nog een jongere");
        assertThat(sanne.text()).contains("Zinnen met", "Wouterjan");
        assertThat(sanne.page().locator("[name='voornaam']").inputValue()).isEmpty();
        sanne.look("1-nog-een-jongere");
        fill("Pieterbas");
        sanne.fill("feit", "Twee jongens telden geld bij het plein.");
        sanne.press("Signaal bewaren");
        String signal = sanne.path();
        assertThat(sanne.text()).contains("Loopt af op").doesNotContain("Wouterjan");

        TestServer.demo()
                .superuser()
                .sql("UPDATE signal SET expires_on = current_date + 5 WHERE id = ?::uuid")
                .param(sanne.lastId())
                .update();
        sanne.open(signal);
        sanne.look("2-loopt-af");
        sanne.press("Langer bewaren");
        sanne.fill("waarom", "Vrijdag praat ik met hem en zijn moeder.");
        sanne.look("3-verlengen");
        sanne.press("Bewaren tot en met");
        assertThat(sanne.text()).contains("twaalf weken langer", "Vrijdag praat ik");

        sanne.follow("Foto of document toevoegen");
        sanne.page()
                .locator("[name='bestand']")
                .setInputFiles(new FilePayload("tas.txt", "text/plain", MadeUpFiles.photo(6)));
        sanne.press("Toevoegen");
        assertThat(sanne.text()).contains("De bijlage is toegevoegd: tas.jpg", "Niet op virussen nagekeken");
        assertThat(sanne.page()
                        .locator("img.ps-attachment__small")
                        .evaluate("one => one.decode().then(() => one.naturalWidth)"))
                .isEqualTo(32);
        sanne.look("3b-bijlagen");
        sanne.follow("Terug naar het signaal");
        sanne.look("3c-signaal-met-bijlage");

        sanne.follow("Brief maken");
        sanne.look("4-brief-kiezen");
        sanne.choose("lezer", "PARENT");
        sanne.choose("brieftaal", "AR");
        sanne.press("Brief maken");
        assertThat(sanne.page().locator(".ps-letter").getAttribute("dir")).isEqualTo("rtl");
        sanne.look("5-brief-arabisch");
    }

    @Test
    void from_a_list_in_a_file_to_signals() {
        sanne.open("/signalen");
        sanne.follow("Lijst overnemen");
        sanne.look("6-lijst-kiezen");
        String list =
                "Voornaam;Achternaam;Geboren;Nationaliteit;Feit\r\nKlaasjan;Uitdelijst;2011;x;Had drie telefoons.\r\n"
                        + "Jelleco;Uitdelijst;11-11-11;x;Zag hem om 06-12345678.\r\n";
        sanne.page()
                .locator("[name='bestand']")
                .setInputFiles(new FilePayload("lijst.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        sanne.press("Lijst lezen");
        assertThat(sanne.text()).contains("2 rijen gelezen", "Nationaliteit", "artikel 9 AVG");
        sanne.look("7-kolommen");
        sanne.select("alle-uitbuiting", "MAYBE");
        sanne.select("alle-buurt", "noorderpoort");
        sanne.select("alle-jongere-weet", "YES");
        sanne.select("alle-ouders-weten", "YES");
        sanne.press("Bekijk wat ervan wordt");
        assertThat(sanne.text()).contains("1 rij wordt een signaal", "1 rij kan zo niet");
        sanne.look("8-rijen");
        sanne.press("1 signaal bewaren");
        assertThat(sanne.text()).contains("Overgenomen uit je lijst: 1", "Klaasjan");
    }
}
