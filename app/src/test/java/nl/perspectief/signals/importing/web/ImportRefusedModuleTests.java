package nl.perspectief.signals.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.importing.reading.Workbook;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are refused, and people who hand in none. */
class ImportRefusedModuleTests extends ListsHandedIn {
    @Test
    void columns_that_nobody_hands_in_are_named_and_never_come_along() {
        String list =
                "Voornaam;Nationaliteit;BSN;Risicoscore;Feit\r\n" + name + ";Atlantis;111222333;9;Zag een tas.\r\n";
        HttpResponse<String> columns = handIn(sanne, list);
        assertThat(said(columns))
                .contains(
                        "3 kolommen zijn niet gelezen",
                        "<strong>Nationaliteit</strong>",
                        "artikel 10 Wabb",
                        "geen risicoscores")
                .doesNotContain("Atlantis", "111222333");
        assertThat(said(sanne.submit(COLUMNS, form(columns, COLUMNS)))).contains("3 kolommen zijn niet gelezen");
    }

    @Test
    void a_list_that_cannot_be_read_says_what_to_do_beside_the_field() {
        HttpResponse<String> rows = handIn(sanne, HEAD + good("Zag een tas.").repeat(501));
        assertThat(rows.statusCode()).isEqualTo(422);
        assertThat(said(rows)).contains("meer dan 500 rijen", "href=\"#veld-bestand\"", "id=\"fout-bestand\"");
        assertThat(said(sanne.bring(PAGE, "lijst.xlsm", new byte[] {1}))).contains("macro’s");
        assertThat(said(sanne.bring(PAGE, "", new byte[0]))).contains("Kies eerst een bestand");
        HttpResponse<String> large = sanne.bring(PAGE, "groot.csv", new byte[5 * 1024 * 1024 + 1]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(said(large)).contains("groter dan 5 MB");
    }

    @Test
    void a_list_without_a_row_of_names_is_told_so_before_its_first_young_person_is_lost() {
        assertThat(said(handIn(
                        sanne, name + ";Zonderkop;2011;Zag een hek.\r\n" + name + ";Kop;2012;Zag een paal.\r\n")))
                .contains("Geen enkele naam van een kolom herkennen we");
        assertThat(said(handIn(sanne, HEAD + good("Zag een hek."))))
                .doesNotContain("Geen enkele naam van een kolom herkennen we");
    }

    @Test
    void a_workbook_is_read_as_well() {
        byte[] book = new Workbook()
                .row(
                        "Voornaam",
                        "Achternaam",
                        "Geboortedatum",
                        "Slachtoffer",
                        "Buurt",
                        "Feit",
                        "Jongere weet",
                        "Ouders weten")
                .row(name, "Overgenomen", "4 maart 2011", "ja", "noorderpoort", "Zag een boot.", "Ja", "Ja")
                .bytes();
        sanne.get(PAGE);
        HttpResponse<String> columns = sanne.bring(PAGE, "lijst.xlsx", book);
        HttpResponse<String> run = sanne.submit(COLUMNS, form(columns, COLUMNS));
        assertThat(taken(run).statusCode()).isEqualTo(302);
        assertThat(signals()).isEqualTo(1);
    }

    @Test
    void the_example_is_imported_whole() {
        HttpResponse<String> example = sanne.get(PAGE + "/voorbeeld");
        assertThat(example.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        HttpResponse<String> run = dryRun(example.body().replace("Verzonnen", name));
        assertThat(said(run)).contains("3 rijen worden een signaal", "0 rijen kunnen zo niet");
        assertThat(taken(run).statusCode()).isEqualTo(302);
        assertThat(signals()).isEqualTo(1);
    }

    @Test
    void an_altered_list_is_looked_at_again_or_asked_for_once_more() {
        HttpResponse<String> run = dryRun(HEAD + good("Zag een kat."));
        for (String altered : List.of("", "AAAA", "<script>", "x".repeat(1_000))) {
            HttpResponse<String> answer = sanne.submit(ROWS, form(run, ROWS, "rijen", altered));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(said(answer)).contains("Kies het bestand opnieuw");
        }
        assertThat(sanne.submit(COLUMNS).statusCode()).isEqualTo(422);
        assertThat(sanne.submit(ROWS, form(run, ROWS, "aantal", "500")).statusCode())
                .isEqualTo(409);
        assertThat(sanne.submit(ROWS, form(run, ROWS, "aantal", "-1")).statusCode())
                .isEqualTo(409);
        assertThat(signals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fg.gemeente", "beheer.gemeente", "ilse.gemeente", "tom.riec"})
    void who_records_no_signals_imports_none(String login) {
        HttpResponse<String> run = dryRun(HEAD + good("Zag een hond."));
        Visitor other = Chain.SERVER.as(login);
        other.get("/");
        assertThat(other.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(other.bring(PAGE, "a.csv", (HEAD + good("Zag een hond.")).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.submit(ROWS, form(run, ROWS)).statusCode()).isEqualTo(404);
        assertThat(signals()).isZero();
    }

    @Test
    void without_a_session_nothing_is_read_and_nothing_kept() {
        HttpResponse<String> run = dryRun(HEAD + good("Zag een paard."));
        Visitor nobody = Chain.SERVER.visitor();
        nobody.get("/uitgelogd");
        HttpResponse<String> answer =
                nobody.bring(PAGE, "a.csv", (HEAD + good("Zag een paard.")).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isIn(302, 403);
        sanne.putCookie("perspectief", "weg");
        sanne.submit(ROWS, form(run, ROWS));
        assertThat(sanne.cookie("perspectief-formulier")).isEmpty();
        assertThat(signals()).isZero();
    }

    @Test
    void a_file_is_taken_in_at_this_address_only() {
        for (String other : List.of("/signalen", COLUMNS, ROWS, PAGE + "/", PAGE + ";x=1", "/taal")) {
            sanne.get(PAGE);
            HttpResponse<String> answer =
                    sanne.bring(other, "a.csv", (HEAD + good("Zag een vis.")).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(other).isNotIn(200, 422, 500);
        }
    }
}
