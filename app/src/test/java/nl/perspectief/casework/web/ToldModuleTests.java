package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import org.junit.jupiter.api.Test;

/** Whoever has to do something is told, once, and of whom it is about as far as that may be known. */
class ToldModuleTests {
    private final Table table = Table.told();

    private static String line(Visitor visitor, String start) {
        return visitor.get("/")
                .body()
                .lines()
                .filter(line -> line.contains(start))
                .reduce("", String::concat);
    }

    @Test
    void what_somebody_who_left_gave_stands_by_case_and_sort_and_is_one_task() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "politie", "casuspartner");
        table.seat(vera.account(), true);
        table.seat("nora.leerplicht", false);
        table.gives(vera.account(), "nora.leerplicht");
        table.gives(vera.account(), "karim.gemeente");
        vera.leaves();
        Visitor mark = table.as("mark.politie");
        assertThat(line(mark, "/nagelaten").split("/nagelaten", -1)).as("one line").hasSize(2);
        String body = mark.get("/nagelaten").body();
        assertThat(body).contains("Een casus waar je niet bij zit", "2 gegevens", "Nora Nepveld", "Karim Testman");
        String row = body.substring(body.indexOf("2 gegevens"));
        assertThat(row.substring(0, row.indexOf("</table>")).split("<th scope=\"row\">", -1))
                .as("one sort")
                .hasSize(2);
    }

    @Test
    void sharing_a_plan_with_nobody_says_so() {
        Visitor karim = table.as("karim.gemeente");
        table.seat("nora.leerplicht", false);
        String page = table.path + "/plan/delen";
        assertThat(karim.get(page).body()).doesNotContain("fout-met");
        var sent = karim.get(page + "?gekozen=ja");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("fout-met");
    }

    @Test
    void process_leads_are_told_that_who_leads_is_away_and_who_replaces() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "maatschappelijkwerk", "casusregisseur,casuspartner");
        Newcomer other = Newcomer.at(TestServer.demo(), "maatschappelijkwerk", "casusregisseur,casuspartner");
        Table led = Table.ledBy(vera.account());
        Visitor ilse = table.as("ilse.gemeente");
        assertThat(line(ilse, led.path + "/regie")).isEmpty();
        vera.isAway(
                led.professional(other.account()).toString(),
                led.today.toString(),
                led.today.plusDays(5).toString());
        assertThat(line(ilse, led.path + "/regie")).contains("Vera Verzonnen leidt de casus", "is weg");
        assertThat(line(table.as("nora.leerplicht"), led.path)).isEmpty();
    }
}
