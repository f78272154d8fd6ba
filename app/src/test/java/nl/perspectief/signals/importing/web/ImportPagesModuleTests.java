package nl.perspectief.signals.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** A list from file to signals, and every way in which it must not go. */
class ImportPagesModuleTests extends ListsHandedIn {
    @Test
    void a_list_becomes_signals_of_hers_after_she_saw_what_becomes_of_each_row() {
        HttpResponse<String> run = dryRun(HEAD
                + good("Zag een tas.")
                + name + ";Overgenomen;13-13-2011;soms;Nergensland;2030-01-01;;nee;;\r\n"
                + good("Zag een tas.")
                + good("Bel hem op 06-12345678."));
        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(said(run))
                .contains("2 rijen worden een signaal", "1 rij staat er al", "1 rij kan zo niet", "2 signalen bewaren")
                .contains("Dezelfde woorden over dezelfde jongere staan in rij 2.", "‘06-12345678’")
                .contains(
                        "Schrijf ja, misschien of nee.",
                        "Schrijf een van deze buurten: ",
                        "Noorderpoort",
                        "Deze dag moet nog komen")
                .contains("Schrijf in minstens één vak", "Gaat misschien over dezelfde jongere als rij 2");
        assertThat(signals()).isZero();

        HttpResponse<String> done = taken(run);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/signalen?van=mij");
        assertThat(sanne.get("/signalen?van=mij").body()).contains("Overgenomen uit je lijst: 2", name);
        assertThat(signals()).isEqualTo(2);
        String path = "/signalen/"
                + Chain.SERVER
                        .superuser()
                        .sql(
                                "SELECT i.file_id FROM item i JOIN item_identity y ON y.item_id = i.id WHERE y.first_name = ? ORDER BY i.file_id LIMIT 1")
                        .param(name)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .single();
        assertThat(said(sanne.get(path))).contains("Zag een tas.", "Noorderpoort", name);
        assertThat(Chain.SERVER.as("emma.school").get(path).statusCode()).isEqualTo(404);
    }

    /** What is kept is what she could read: a day that could be two, whoever it is about, the answers and the words. */
    @Test
    void each_row_shows_what_was_read_and_the_columns_can_be_chosen_anew() {
        HttpResponse<String> run = dryRun(
                HEAD
                        + good("Zag een slee.").replace("20-11-2026", "03/04/2026")
                        + good("Zag een ski.").replace("20-11-2026", "1-1-1999"),
                "alle-ouders-weten",
                "DANGER");
        assertThat(said(run))
                .contains(
                        "Wat we lazen", "vr 3 apr 2026", "Misschien, ik weet het niet", "Zag een slee.", "Zag een ski.")
                .contains("Deze dag is van vóór de geboortedatum");
        HttpResponse<String> columns = sanne.submit(COLUMNS, form(run, ROWS, "doe", "aanpassen"));
        assertThat(columns.statusCode()).isEqualTo(200);
        assertThat(form(columns, COLUMNS)).contains("kolom-0", "FIRST_NAME", "kolom-6", "FACT");
        assertThat(columns.body()).contains("value=\"DANGER\" selected");
        HttpResponse<String> other = sanne.submit(COLUMNS, form(columns, COLUMNS, "kolom-6", "HEARSAY"));
        assertThat(said(other)).contains("1 rij wordt een signaal", "<dt>Van horen zeggen</dt> <dd>Zag een slee.</dd>");
        assertThat(taken(other).statusCode()).isEqualTo(302);
        assertThat(signals()).isOne();
    }

    @Test
    void a_number_of_a_citizen_is_hidden_on_every_page_of_a_list() {
        HttpResponse<String> columns = handIn(sanne, HEAD + good("Nummer 111222333") + good("Nummer 111.222.333"));
        assertThat(said(columns)).contains("Nummer […]").doesNotContain("111222333", "111.222.333");
        assertThat(said(sanne.submit(COLUMNS, form(columns, COLUMNS))))
                .contains("Nummer […]")
                .doesNotContain("111222333", "111.222.333");
    }

    @Test
    void pressing_twice_and_importing_once_more_makes_no_more() {
        HttpResponse<String> run = dryRun(HEAD + good("Zag een fiets."));
        assertThat(taken(run).statusCode()).isEqualTo(302);
        assertThat(taken(run).statusCode()).isEqualTo(302);
        assertThat(signals()).isEqualTo(1);
        HttpResponse<String> again = dryRun(HEAD + good("Zag een  FIETS."));
        assertThat(said(again)).contains("1 rij staat er al", "staan in een signaal van je organisatie");
        String[] forged = form(again, ROWS, "aantal", "1");
        assertThat(sanne.submit(ROWS, forged).statusCode()).isEqualTo(409);
        assertThat(signals()).isEqualTo(1);
        assertThat(said(dryRun(HEAD + good("Zag een step."))))
                .contains("1 rij wordt een signaal", "als een signaal dat er al is");
    }

    @Test
    void another_organisation_is_not_told_that_the_young_person_is_known_here() {
        taken(dryRun(HEAD + good("Zag een auto.")));
        Visitor emma = Chain.SERVER.as("emma.school");
        HttpResponse<String> columns = handIn(emma, HEAD + good("Zag een auto."));
        String page = said(emma.submit(COLUMNS, form(columns, COLUMNS)));
        assertThat(page).contains("1 rij wordt een signaal").doesNotContain("dat er al is", "van je organisatie");
    }

    @Test
    void when_other_rows_are_good_than_were_shown_nothing_is_done() {
        HttpResponse<String> run = dryRun(HEAD + good("Zag een jas.") + good("Zag twee jassen."));
        taken(dryRun(HEAD + good("Zag een jas.")));
        HttpResponse<String> answer = taken(run);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(said(answer)).contains("intussen werden het andere rijen", "1 rij wordt een signaal");
        assertThat(signals()).isEqualTo(1);
    }

    @Test
    void both_logs_say_that_a_list_was_taken_over_and_of_how_many_and_none_of_its_words() {
        taken(dryRun(HEAD + good("Zag een brommer.") + good("Zag een bakfiets.") + good("Zag een bus.")));
        String trace = Chain.SERVER
                .superuser()
                .sql("""
                        SELECT DISTINCT encode(t.trace_id, 'hex') FROM trail_line t
                          JOIN item i ON i.file_id = t.object_id JOIN item_identity y ON y.item_id = i.id
                         WHERE y.first_name = ? AND t.action = 'RECORDED'""")
                .param(name)
                .query(String.class)
                .single();
        assertThat(lines("trail_line WHERE action = 'IMPORTED'", trace)).isEqualTo(1);
        assertThat(lines("trail_line WHERE action = 'RECORDED' AND object_type = 'SIGNAL'", trace))
                .isEqualTo(3);
        assertThat(lines("processing_line WHERE true", trace)).isGreaterThanOrEqualTo(3 + 4);
        for (String table : List.of("trail_line", "processing_line")) {
            assertThat(lines(table + " l WHERE l::text ~* 'bakfiets|" + name + "'", trace))
                    .isZero();
        }
    }

    private static int lines(String from, String trace) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM " + from + " AND trace_id = decode(?, 'hex')")
                .param(trace)
                .query(Integer.class)
                .single();
    }

    @Test
    void rows_that_cannot_are_taken_along_with_the_reason_and_mended() {
        HttpResponse<String> run = dryRun(HEAD
                + name + ";Overgenomen;2011;misschien;Noorderpoort;20-11-2026;=1+1 zag hij;ja;nee;\r\n"
                + name + ";Overgenomen;2011;misschien;Noorderpoort;20-11-2026;Nummer 111222333;ja;ja;\r\n");
        assertThat(said(run))
                .contains("2 rijen kunnen zo niet")
                .doesNotContain("signalen bewaren</button>", "111222333");
        HttpResponse<String> file = sanne.submit(ROWS, form(run, ROWS, "doe", "afgewezen"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "te-verbeteren.csv");
        assertThat(file.body())
                .startsWith("\uFEFFRij;Waarom niet;Voornaam;")
                .contains("Schrijf ja, of waarom nog niet", ";'=1+1 zag hij;")
                .doesNotContain("111222333");
        String mended = file.body()
                .replace(";ja;nee\r\n", ";ja;ouder betrokken\r\n")
                .lines()
                .limit(2)
                .reduce("", (a, b) -> a + b + "\r\n");
        HttpResponse<String> again = dryRun(
                mended,
                "alle-opnieuw",
                Chain.SERVER
                        .bean(java.time.Clock.class)
                        .instant()
                        .atZone(java.time.ZoneId.of("Europe/Amsterdam"))
                        .toLocalDate()
                        .plusDays(7)
                        .toString());
        assertThat(said(again)).contains("1 rij wordt een signaal");
        assertThat(taken(again).statusCode()).isEqualTo(302);
        assertThat(signals()).isEqualTo(1);
    }

    @Test
    void rows_that_are_there_already_are_taken_along_with_the_reason_as_well() {
        taken(dryRun(HEAD + good("Zag een tent.")));
        HttpResponse<String> run = dryRun(HEAD + good("Zag een tent.") + good("Zag een kar.") + good("Zag een kar."));
        assertThat(sanne.submit(ROWS, form(run, ROWS, "doe", "afgewezen"))
                        .body()
                        .lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("2;Dezelfde woorden staan in een signaal")
                        && line.contains("andere jongere of een ander moment")
                        && line.contains("Zag een tent."))
                .anyMatch(line ->
                        line.startsWith("4;") && line.contains("staan in rij 3") && line.contains("Zag een kar."));
    }

    @Test
    void what_the_list_leaves_open_is_answered_for_all_rows_but_never_that_nobody_is_a_victim() {
        String list = "Voornaam;Achternaam;Geboren;Feit\r\n" + name + ";Overgenomen;onbekend;Zag een hek.\r\n";
        String[] all = {"alle-buurt", "noorderpoort", "alle-jongere-weet", "YES", "alle-ouders-weten", "YES"};
        assertThat(said(dryRun(list, all))).contains("1 rij kan zo niet", "Schrijf ja, misschien of nee.");
        String[] no = Arrays.copyOf(all, all.length + 2);
        no[all.length] = "alle-uitbuiting";
        no[all.length + 1] = "NO";
        assertThat(said(dryRun(list, no))).contains("1 rij kan zo niet", "Schrijf ja, misschien of nee.");
        no[all.length + 1] = "MAYBE";
        HttpResponse<String> run = dryRun(list, no);
        assertThat(said(run)).contains("1 rij wordt een signaal");
        assertThat(taken(run).statusCode()).isEqualTo(302);
        assertThat(signals()).isEqualTo(1);
    }

    @Test
    void postponing_needs_a_reason_and_a_day_as_in_the_form() {
        String row = name + ";Overgenomen;2011;misschien;Noorderpoort;;Zag een muur.;gevaar;ja;";
        assertThat(said(dryRun(HEAD + row + "\r\n"))).contains("1 rij kan zo niet", "Kies wanneer je opnieuw kijkt");
        assertThat(said(dryRun(HEAD + row + "1-1-2099\r\n"))).contains("1 rij kan zo niet", "uiterlijk over 4 weken");
    }
}
