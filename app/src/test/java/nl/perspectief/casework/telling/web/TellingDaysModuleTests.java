package nl.perspectief.casework.telling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More of who is told and asked: days that fit, lines that come and go. */
class TellingDaysModuleTests extends TellingPages {
    @Test
    void the_outcome_of_the_victim_check_is_kept_with_who_looked() {
        String page = table.path + "/slachtoffer";
        assertThat(karim.get(page).body()).contains("Misschien, ik weet het niet");
        assertThat(karim.post(page, "slachtoffer", "NEE", "waarom", "").statusCode())
                .isEqualTo(422);
        looked(Table.version(karim.get(page)), "YES", "Hij betaalt een schuld af.", table.today.toString());
        assertThat(karim.get(all).body()).contains("Ja, daar lijkt het op", "Hij betaalt een schuld af.", "door Karim");
    }

    @Test
    void of_two_who_look_whether_it_is_a_victim_the_second_sees_the_first_and_the_latest_day_counts() {
        String page = table.path + "/slachtoffer";
        String version = Table.version(karim.get(page));
        assertThat(looked(version, "NO", "Lang geleden.", "1999-01-01").body()).contains("voor de geboorte");
        looked(version, "YES", "Hij betaalt een schuld af.", table.today.toString());
        String earlier = table.today.minusDays(20).toString();

        HttpResponse<String> conflict = looked(version, "NO", "Er was geen druk.", earlier);

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Nu bewaard", "Hij betaalt een schuld af.", "Er was geen druk.");
        assertThat(looked(Table.version(conflict), "NO", "Er was geen druk.", earlier)
                        .statusCode())
                .isEqualTo(200);
        assertThat(karim.get(all).body()).contains("Hij betaalt een schuld af.").doesNotContain("Er was geen druk.");
        assertThat(karim.get(page).body()).contains("Wat eerder is bekeken", "Er was geen druk.");
    }

    @Test
    void one_parent_does_not_stand_beside_both_in_one_line() {
        assertThat(karim.get(all + "/nieuw").body()).contains("Maak van die regel eerst een van de ouders");
        HttpResponse<String> beside = father();
        assertThat(beside.statusCode()).isEqualTo(422);
        assertThat(beside.body()).contains("en voeg daarna de ander toe");
        mother("CONSENTS");
        assertThat(father().statusCode()).isEqualTo(200);
        String page = all + "/" + line(2);
        HttpResponse<String> both =
                karim.post(page, "version", Table.version(karim.get(page)), "relatie", "PARENTS", "gezag", "YES");
        assertThat(both.body()).contains("Kies hier wie van de ouders dit is");
    }

    @Test
    void who_was_added_by_mistake_is_taken_off_and_who_answered_stays_with_the_reason() {
        mother("CONSENTS");
        father();
        String father = all + "/" + line(2);
        assertThat(karim.get(father).body()).contains("action=\"" + father + "/weg\"");
        assertThat(karim.get(all + "/" + line(1)).body())
                .contains("Wie antwoord gaf, blijft in de lijst staan")
                .doesNotContain("/weg\"");
        karim.get(father);
        karim.post(father + "/weg");
        assertThat(karim.get(all).body()).doesNotContain("Vader Henk");
    }

    @Test
    void what_stops_by_adding_a_parent_who_was_not_told_is_said_before_it_is_saved() {
        mother("CONSENTS");
        helpToKarim();

        HttpResponse<String> asked = father();

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("dan meteen niet meer te lezen");
        Matcher stops = STOPS.matcher(asked.body());
        assertThat(stops.find()).isTrue();
        assertThat(karim.get(table.path).body()).contains(HELP).doesNotContain("Henk");
        assertThat(father("bevestig", "99").statusCode())
                .as("another number than was shown")
                .isEqualTo(422);
        assertThat(father("bevestig", stops.group(1)).statusCode()).isEqualTo(200);
        assertThat(karim.get(table.path).body()).doesNotContain(HELP);
    }

    @Test
    void what_stops_by_taking_back_that_the_young_person_knows_is_said_before_it_is_saved() {
        mother("CONSENTS");
        helpToKarim();
        String page = all + "/" + line(0);
        String today = table.today.toString();
        String[] untold = {"version", Table.version(karim.get(page)), "toestemming", "OBJECTS", "toestemming-op", today
        };

        assertThat(karim.post(page, untold).body()).contains("meteen niet meer te lezen");

        assertThat(karim.get(table.path).body()).contains(HELP);
    }

    @Test
    void a_form_that_comes_back_has_the_help_of_its_own_page() {
        HttpResponse<String> again = karim.post(
                all,
                "version",
                Table.version(karim.get(all)),
                "geinformeerd",
                table.today.plusDays(1).toString());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Hier staat per persoon wat die weet en vindt")
                .doesNotContain("Je zet een ouder of voogd in de lijst");
    }

    @ParameterizedTest
    @CsvSource({"lotte.maatschappelijkwerk", "mark.politie", "sanne.jongerenwerk"})
    void nobody_else_at_the_table_reaches_who_is_told_and_asked(String subject) {
        String mother = all + "/" + line(1);
        table.seat(subject, true);
        Visitor other = table.as(subject);
        for (String page : new String[] {all, all + "/nieuw", mother, table.path + "/slachtoffer"}) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(other.post(page, "relatie", "MOTHER", "gezag", "NO", "slachtoffer", "NO", "waarom", "x")
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(other.post(mother + "/weg").statusCode()).isEqualTo(404);
        assertThat(karim.get(all).body()).doesNotContain("Moeder");
    }

    @Test
    void a_line_of_another_case_is_no_line_of_this_one() {
        String elsewhere = Table.told().path + "/informeren/" + line(1);
        assertThat(karim.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(karim.post(elsewhere, "version", "1", "relatie", "MOTHER", "gezag", "NO")
                        .statusCode())
                .isEqualTo(404);
        assertThat(karim.post(elsewhere + "/weg").statusCode()).isEqualTo(404);
    }

    @Test
    void telling_the_rest_in_one_go_leaves_alone_who_knows_and_what_each_answered() {
        mother("OBJECTS");
        father();
        String version = Table.version(karim.get(all));
        String yesterday = table.today.minusDays(1).toString();
        assertThat(karim.post(all, "version", version, "geinformeerd", yesterday, "manier", "LETTER")
                        .statusCode())
                .isEqualTo(200);
        assertThat(karim.get(all).body())
                .contains("met een brief", "vindt het niet goed", "vindt het goed sinds")
                .doesNotContain("nam de toestemming terug");
    }
}
