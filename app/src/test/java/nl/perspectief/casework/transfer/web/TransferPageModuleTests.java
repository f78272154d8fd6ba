package nl.perspectief.casework.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.papers.AccessibleForAll;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving a case over its pages, and what a changed form cannot do. */
class TransferPageModuleTests {
    private static final String WORDS = "Komt elke week naar de gym.";
    private static final Pattern DECISION = Pattern.compile("name=\"besluit\" value=\"([^\"]+)\"");

    private final Table table = Table.told();
    private final String path = table.path + "/overdracht";
    private final Visitor ilse = table.as("ilse.gemeente");
    private final Visitor karim = table.as("karim.gemeente");
    private final Visitor sanne = table.as("sanne.jongerenwerk");

    @BeforeEach
    void sit() {
        table.seat("sanne.jongerenwerk", false);
        Table.done(TestServer.demo()
                .bean(CaseFiles.class)
                .move(table.acting("karim.gemeente"), table.id, 2, Phase.PLAN, table.today.plusWeeks(8)));
        ilse.get(path);
        karim.get(path);
        sanne.get(table.path);
    }

    private String decide() {
        HttpResponse<String> page = ilse.post(path, "grond", "wgs-2-31", "reden", "De lokale aanpak loopt vast.");
        Matcher found = DECISION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String agree() {
        String decision = decide();
        karim.get(path);
        karim.post(path + "/lezing", "besluit", decision, "eens", "YES", "oordeel", "Eens.");
        return decision;
    }

    private HttpResponse<String> bring(String give) {
        sanne.get(path + "/meegeven");
        if (give.equals("ja")) {
            bring("nee");
        }
        return sanne.post(
                path + "/meegeven",
                "categorie",
                "c4",
                "tekst",
                WORDS,
                "nodig",
                "Voor het plan daar.",
                "leverancier",
                "ja",
                "geven",
                give);
    }

    @Test
    void a_decision_needs_a_ground_of_the_covenant_and_a_reason() {
        HttpResponse<String> page = ilse.post(path, "grond", "verzonnen", "reden", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Kies een grond.", "Schrijf de reden op.");
    }

    @Test
    void where_the_phase_knows_no_transfer_the_page_says_which_do() {
        Table begun = Table.told();
        assertThat(ilse.get(begun.path + "/overdracht").body())
                .contains("In deze fase kent het convenant geen overdracht", "plan en uitvoering, evaluatie")
                .doesNotContain("name=\"grond\"");
    }

    @Test
    void who_decided_gets_no_form_to_read_along_and_a_made_up_one_is_not_there() {
        String decision = decide();
        assertThat(ilse.get(path).body()).doesNotContain("/overdracht/lezing").contains("wacht op tweede lezer");
        assertThat(ilse.submit(path + "/lezing", "besluit", decision, "eens", "YES", "oordeel", "Eens.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(karim.get(path).body()).contains("/overdracht/lezing");
    }

    @Test
    void a_partner_gives_along_only_after_the_decision_and_sees_it_first() {
        decide();
        assertThat(sanne.get(path + "/meegeven").statusCode()).isEqualTo(404);
        assertThat(sanne.get(path).statusCode()).isEqualTo(404);
        assertThat(sanne.get(table.path).body()).doesNotContain("Meegeven aan de overdracht");
        Matcher found = DECISION.matcher(karim.get(path).body());
        assertThat(found.find()).isTrue();
        karim.post(path + "/lezing", "besluit", found.group(1), "eens", "YES", "oordeel", "Eens.");

        assertThat(sanne.get(table.path).body()).contains("Meegeven aan de overdracht");
        assertThat(bring("nee").body()).contains("Precies dit gaat mee", WORDS);
        assertThat(ilse.get(path).body()).doesNotContain(WORDS);
        bring("ja");
        assertThat(ilse.get(path).body()).contains(WORDS, "Jongerenwerk Noord");
        assertThat(ilse.get(table.path).body())
                .as("for the plan it was not given")
                .doesNotContain(WORDS);
    }

    @Test
    void handing_over_asks_to_confirm_and_then_the_case_rests() {
        String decision = agree();
        bring("ja");
        assertThat(ilse.get(path).body()).contains(WORDS);
        assertThat(ilse.post(path + "/uitvoeren", "besluit", decision).statusCode())
                .isEqualTo(422);
        assertThat(ilse.post(path + "/uitvoeren", "besluit", decision, "bevestig", "ja")
                        .body())
                .contains("De casus is overgedragen en staat hier stil.", "Download wat meeging")
                .doesNotContain(WORDS);
        assertThat(paper(ilse)).contains("Jayden", "Voorbeeld-Verzonnen", WORDS, "De lokale aanpak loopt vast.");
        assertThat(paper(karim)).contains(WORDS);
        assertThat(sanne.get(path + "/papier").statusCode()).isEqualTo(404);
        assertThat(sanne.get(path + "/meegeven").statusCode()).isEqualTo(404);
        assertThat(sanne.get(table.path).body()).contains("staat hier stil").doesNotContain("Jayden");
        assertThat(ilse.submit(path + "/terugnemen", "besluit", decision, "terug", "Toch niet.")
                        .statusCode())
                .isEqualTo(404);
    }

    /** What is written on it. */
    private String paper(Visitor visitor) {
        HttpResponse<byte[]> file = visitor.file(path + "/papier");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .as("a name that says nothing")
                .contains("attachment; filename=\"overdracht.pdf\"");
        AccessibleForAll.judge("transfer", file.body());
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void before_it_is_carried_out_there_is_no_paper() {
        agree();
        bring("ja");
        assertThat(ilse.get(path).body()).doesNotContain("Download wat meeging");
        assertThat(ilse.get(path + "/papier").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_that_comes_too_late_changes_nothing_and_says_so() {
        String decision = agree();
        karim.get(path);
        ilse.get(path);
        ilse.post(path + "/terugnemen", "besluit", decision, "terug", "Toch niet.");
        assertThat(karim.post(path + "/terugnemen", "besluit", decision, "terug", "Toch niet.")
                        .body())
                .contains("Dit is veranderd sinds je het las", "Toch niet.");
        assertThat(ilse.get(path).body()).contains("teruggenomen", "Besluiten en voorleggen");
    }
}
