package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        UUID id = table.disclosure("c12");
        vera.leaves();
        Visitor mark = table.as("mark.politie");
        assertThat(mark.get("/").body().split("gegevens in ", -1))
                .as("one line")
                .hasSize(2);
        String body = mark.get("/nagelaten").body();
        int share = body.indexOf("/nagelaten/" + id);
        String section = body.substring(body.lastIndexOf("<section", share), body.indexOf("</section>", share));
        assertThat(section)
                .contains("Een casus waar je niet bij zit", "2 gegevens", "Nora Nepveld", "Karim Testman")
                .doesNotContain("Jayden");
        assertThat(section.split("<th scope=\"row\">", -1)).as("one sort").hasSize(2);
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

    private String asks(Visitor visitor) {
        Matcher form = Pattern.compile("href=\"(/gedeeld/[0-9a-f-]{36}/vraag)\"")
                .matcher(visitor.get(table.path).body());
        assertThat(form.find()).isTrue();
        visitor.get(form.group(1));
        visitor.post(form.group(1), "wil-weten", "Weet zijn moeder dit?");
        Matcher question = Pattern.compile("href=\"(/vragen/[0-9a-f-]{36})\"")
                .matcher(visitor.get(table.path).body());
        assertThat(question.find()).isTrue();
        return question.group(1);
    }

    @Test
    void a_question_to_who_is_away_waits_for_the_replacement_at_the_table_and_to_who_left_for_colleagues() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "politie", "casuspartner");
        Newcomer other = Newcomer.at(TestServer.demo(), "politie", "casuspartner");
        table.seat("nora.leerplicht", false);
        table.seat(vera.account(), true);
        table.seat(other.account(), true);
        table.gives(vera.account(), "nora.leerplicht");
        Visitor nora = table.as("nora.leerplicht");
        String question = asks(nora);
        Visitor replacing = table.as(other.account());
        Visitor mark = table.as("mark.politie");
        assertThat(line(replacing, question)).isEmpty();
        vera.isAway(
                table.professional(other.account()).toString(),
                table.today.toString(),
                table.today.plusDays(3).toString());
        assertThat(line(replacing, question)).contains("Beantwoord de vraag van Nora Nepveld over Jayden (15)");
        assertThat(line(mark, question)).as("who does not sit there").isEmpty();

        vera.leaves();
        assertThat(line(replacing, question)).contains("Weet zijn moeder dit?");
        assertThat(mark.get("/").body()).contains("bel wie die stelde").doesNotContain(question, "Weet zijn moeder");
        assertThat(mark.get("/nagelaten").body())
                .contains("Vroeg hier iets over")
                .doesNotContain("Weet zijn moeder", "Jayden");
        assertThat(mark.get(question).statusCode()).isEqualTo(404);
        assertThat(nora.get(question).body()).contains("deze collega werkt er niet meer");
        replacing.get(question);
        replacing.post(question + "/antwoord", "antwoordmanier", "UNKNOWN");
        assertThat(nora.get("/").body()).contains("kan niets zeggen over Jayden (15)");
        assertThat(mark.get("/nagelaten").body()).doesNotContain("Vroeg hier iets over");
    }
}
