package nl.perspectief.signals.numbers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of two years in which nobody worked with Perspectief, so that no other test counts along. */
class NumbersPageModuleTests {
    private static final TestServer SERVER = Chain.SERVER;
    private static final String LEAD = "pieter.leerplicht";
    private static final String MANY = "/wegingen/aantallen?jaar=2009";
    private static final String FEW = "/wegingen/aantallen?jaar=2010";

    @BeforeAll
    static void decided() {
        count("2009-03-01", 1, "PERSONAL_APPROACH", "noorderpoort", 11);
        count("2009-05-01", 1, "BACK_TO_BASIS", "noorderpoort", 12);
        count("2009-05-01", 2, "PERSONAL_APPROACH", "havenkwartier", 13);
        count("2009-05-01", 2, "NOT_TAKEN_ON", "havenkwartier", 14);
        count("2009-06-01", 3, "PERSONAL_APPROACH", "havenkwartier", 15);
        count("2009-07-01", 3, "OTHER_PATH", "havenkwartier", 16);
        count("2010-02-01", 3, "PERSONAL_APPROACH", "havenkwartier", 4);
        count("2010-02-01", 3, "NOT_TAKEN_ON", "havenkwartier", 23);
        count("2010-02-01", 1, "NOT_TAKEN_ON", "noorderpoort", 31);
    }

    @AfterAll
    static void forgotten() {
        SERVER.superuser()
                .sql("DELETE FROM weighing_count WHERE month < '2011-01-01'")
                .update();
    }

    private static void count(String month, int route, String outcome, String neighbourhood, int number) {
        SERVER.superuser()
                .sql("""
                        INSERT INTO weighing_count (month, route, outcome, neighbourhood, number)
                        VALUES (?::date, ?, ?, ?, ?)""")
                .params(month, route, outcome, neighbourhood, number)
                .update();
    }

    private static String page(String path) {
        return SERVER.as(LEAD).get(path).body().replaceAll("\\s*([<>])\\s*", "$1");
    }

    @Test
    void the_project_lead_reads_how_much_was_decided_by_route_and_neighbourhood() {
        assertThat(SERVER.as(LEAD).get("/").body()).contains("href=\"/wegingen/aantallen\"");
        String page = page(MANY);
        assertThat(page)
                .contains(
                        "Besluiten per route in 2009", "Besluiten per buurt in 2009", "Route 2: kernlid van een groep");
        for (String number : List.of("11", "12", "23", "13", "14", "27", "15", "16", "31", "39", "42", "81")) {
            assertThat(page).contains(">" + number + "<");
        }
        assertThat(page).doesNotContain("afgerond op vijf");
    }

    @Test
    void a_number_under_five_is_not_there_and_cannot_be_computed() {
        String page = page(FEW);
        assertThat(page).contains("niet getoond").doesNotContain(">4<", ">23<");
    }

    @Test
    void a_year_without_decisions_is_not_there() {
        assertThat(SERVER.as(LEAD).get("/wegingen/aantallen?jaar=1999").statusCode())
                .isEqualTo(404);
        assertThat(SERVER.as(LEAD).get("/wegingen/aantallen?jaar=vorig").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ilse.gemeente", "sanne.jongerenwerk", "fg.gemeente", "beheer.gemeente", "mark.politie"})
    void nobody_else_opens_it(String login) {
        assertThat(SERVER.as(login).get(MANY).statusCode()).isEqualTo(404);
    }

    @Test
    void a_decision_is_counted_where_it_was_told_to_be() {
        long before = counted();
        Visitor ilse = SERVER.as("ilse.gemeente");
        String path = Chain.answered(SERVER.as("sanne.jongerenwerk"), ilse, Chain.freshName());
        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "BACK_TO_BASIS");
        assertThat(counted()).isEqualTo(before + 1);
    }

    private static long counted() {
        return SERVER.superuser()
                .sql(
                        "SELECT coalesce(sum(number), 0) FROM weighing_count WHERE neighbourhood IS NOT NULL AND month > '2011-01-01'")
                .query(Long.class)
                .single();
    }
}
