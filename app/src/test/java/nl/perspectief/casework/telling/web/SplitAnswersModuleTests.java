package nl.perspectief.casework.telling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** Telling and asking one person at a time, by browsers: split answers, waiting with a reason, and who may not. */
class SplitAnswersModuleTests extends TellingPages {
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
}
