package nl.perspectief.casework.telling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telling and asking one person at a time, by browsers: split answers, waiting with a reason, and who may not. */
class SplitAnswersModuleTests {
    private static final Pattern LINES = Pattern.compile("/informeren/([0-9a-f-]{36})\"");
    private static final Pattern STOPS = Pattern.compile("name=\"bevestig\" value=\"(\\d+)\"");
    private static final String HELP = "Er loopt hulp thuis, verzonnen.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");
    private final String all = table.path + "/informeren";

    /** The young person first. */
    private UUID line(int number) {
        Matcher lines = LINES.matcher(karim.get(all).body());
        for (int i = 0; i <= number; i++) {
            assertThat(lines.find()).isTrue();
        }
        return UUID.fromString(lines.group(1));
    }

    private HttpResponse<String> mother(String answer) {
        String page = all + "/" + line(1);
        return karim.post(
                page,
                "version",
                Table.version(karim.get(page)),
                "relatie",
                "MOTHER",
                "gezag",
                "YES",
                "geinformeerd",
                table.today.toString(),
                "manier",
                "CONVERSATION",
                "toestemming",
                answer,
                "toestemming-op",
                table.today.toString(),
                "toestemming-manier",
                "CONVERSATION");
    }

    private HttpResponse<String> father(String... more) {
        String[] who = {"relatie", "FATHER", "voornaam", "Henk", "gezag", "YES"};
        String[] fields = new String[who.length + more.length];
        System.arraycopy(who, 0, fields, 0, who.length);
        System.arraycopy(more, 0, fields, who.length, more.length);
        karim.get(all + "/nieuw");
        return karim.post(all + "/nieuw", fields);
    }

    private HttpResponse<String> objectingFather() {
        String today = table.today.toString();
        return father(
                "bevestig",
                "1",
                "geinformeerd",
                today,
                "manier",
                "PHONE",
                "toestemming",
                "OBJECTS",
                "toestemming-op",
                today,
                "toestemming-manier",
                "PHONE");
    }

    private void helpToKarim() {
        table.seat("lotte.maatschappelijkwerk", true);
        Visitor lotte = table.as("lotte.maatschappelijkwerk");
        String receiver = table.professional("karim.gemeente").toString();
        lotte.get(table.path + "/delen/nieuw");
        String[] offer = {
            "categorie",
            "c9",
            "soort",
            "FACT",
            "vorm",
            "SUMMARY",
            "tekst",
            HELP,
            "ontvanger",
            receiver,
            "reden-" + receiver,
            "Om te weten wie belt.",
            "tot",
            table.today.plusMonths(2).toString()
        };
        lotte.post(table.path + "/delen/voorbeeld", offer);
        assertThat(lotte.post(table.path + "/delen", offer).body()).contains("Het is gedeeld.");
    }

    @Test
    void one_parent_who_objects_stops_what_rested_on_consent_at_once_and_the_page_says_who() {
        helpToKarim();
        assertThat(karim.get(table.path).body()).contains(HELP);
        assertThat(mother("CONSENTS").statusCode()).isEqualTo(200);
        assertThat(karim.get(table.path).body()).as("both agree as before").contains(HELP);

        HttpResponse<String> page = objectingFather();

        assertThat(page.body())
                .contains(
                        "Vader Henk", "vindt het niet goed", "Eén nee van wie beslist", "Wat het convenant ook zonder")
                .contains("/mag-ik-delen?casus=");
        assertThat(karim.get(table.path).body()).doesNotContain(HELP).contains("Vader Henk");
        assertThat(table.as("lotte.maatschappelijkwerk").get(table.path).body())
                .as("who objects is for who leads the case")
                .doesNotContain("Henk");
    }

    @Test
    void a_parent_without_authority_stops_nothing() {
        helpToKarim();
        mother("CONSENTS");
        String today = table.today.toString();
        karim.get(all + "/nieuw");
        karim.post(
                all + "/nieuw",
                "relatie",
                "STEPPARENT",
                "gezag",
                "NO",
                "toestemming",
                "OBJECTS",
                "toestemming-op",
                today);
        assertThat(karim.get(table.path).body()).contains(HELP);
    }

    @Test
    void an_answer_is_not_wiped_out_and_its_line_does_not_go_away() {
        mother("OBJECTS");
        UUID mother = line(1);
        String page = all + "/" + mother;
        HttpResponse<String> wiped = karim.post(
                page,
                "version",
                Table.version(karim.get(page)),
                "relatie",
                "MOTHER",
                "gezag",
                "YES",
                "toestemming",
                "");
        assertThat(wiped.statusCode()).isEqualTo(422);
        assertThat(wiped.body()).contains("Een antwoord kun je niet wissen");
        assertThat(karim.post(page + "/weg").body()).contains("Wie antwoord gaf, blijft");
        assertThat(karim.get(all).body()).contains("vindt het niet goed");
        karim.post(all + "/" + line(0) + "/weg");
        assertThat(karim.get(all).body()).as("the young person is always told").contains("De jongere");
    }

    @Test
    void waiting_with_one_parent_has_a_reason_and_who_decided_and_comes_back() {
        mother("CONSENTS");
        HttpResponse<String> page = father(
                "uitgesteld",
                "PROTECTION",
                "opnieuw",
                table.today.plusDays(3).toString(),
                "waarom",
                "Vader belde de jongens zelf <op>.");
        assertThat(page.body())
                .contains("Vader belde de jongens zelf &lt;op&gt;.", "besloten door Karim", "uitgesteld tot");
        assertThat(karim.get("/").body()).contains("Kijk of je kunt vertellen");
        assertThat(table.as("ilse.gemeente").get(all).body()).contains("Vader belde de jongens zelf");
    }

    @Test
    void two_who_record_of_one_person_see_both_versions() {
        String page = all + "/" + line(1);
        String version = Table.version(karim.get(page));
        Visitor ilse = table.as("ilse.gemeente");
        ilse.get(page);
        String today = table.today.toString();
        String[] fields = {
            "version",
            version,
            "relatie",
            "MOTHER",
            "gezag",
            "YES",
            "geinformeerd",
            today,
            "manier",
            "LETTER",
            "toestemming",
            "OBJECTS",
            "toestemming-op",
            today
        };
        assertThat(ilse.post(page, fields).statusCode()).isEqualTo(200);
        HttpResponse<String> conflict = karim.post(page, fields);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Nu bewaard", "Met een brief", "Vindt het niet goed");
    }

    @Test
    void the_outcome_of_the_victim_check_is_kept_with_who_looked() {
        String page = table.path + "/slachtoffer";
        assertThat(karim.get(page).body()).contains("Misschien, ik weet het niet");
        assertThat(karim.post(page, "slachtoffer", "NEE", "waarom", "").statusCode())
                .isEqualTo(422);
        looked(Table.version(karim.get(page)), "YES", "Hij betaalt een schuld af.", table.today.toString());
        assertThat(karim.get(all).body()).contains("Ja, daar lijkt het op", "Hij betaalt een schuld af.", "door Karim");
    }

    private HttpResponse<String> looked(String version, String outcome, String because, String on) {
        return karim.post(
                table.path + "/slachtoffer",
                "version",
                version,
                "slachtoffer",
                outcome,
                "waarom",
                because,
                "bekeken",
                on);
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
