package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.Test;

/** What is told of a case to who answers a young person that asks to see what is held. */
class AccessToCaseModuleTests {
    private final Table table = Table.told();
    private final String page = "/inzage/" + table.id;

    @Test
    void who_leads_tells_the_case_the_plan_and_what_the_young_person_said_and_of_parents_that_it_is_there() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        table.text(LifeDomain.SCHOOL, ItemKind.VOICE, "Ik wil monteur worden.");
        table.action("nora.leerplicht", "Gesprek over het rooster.");
        table.policeGivesNora();

        String body = table.as("karim.gemeente").get(page).body();

        assertThat(body)
                .contains("Jayden", "Casus geopend", "Fase van de casus", "Plaats aan tafel", "Leerplicht")
                .contains("Ik wil monteur worden.", "Gesprek over het rooster.", "Actie in het plan")
                .contains("Nodig voor de aanpak.", "De jongere is verteld van de casus", "Antwoord van de jongere")
                .doesNotContain(Table.POLICE_WORDS, "Vindt het goed, de ouders", "Nora Proefschool", "Mark Fictief");
        assertThat(row(body, "Gekregen gegeven")).contains("Politie", "zie reden 2 onderaan");
        assertThat(body).contains("artikel 26 AVG", "artikel 41 UAVG");
        assertThat(row(body, "Antwoord van een ander"))
                .contains("zie reden 1 onderaan")
                .doesNotContain("goed");
        assertThat(table.as("karim.gemeente").get("/logboek?casus=" + table.id).body())
                .contains("Overzicht voor inzage");
    }

    @Test
    void at_the_table_somebody_tells_what_the_own_organisation_recorded_and_names_the_rest() {
        table.seat("nora.leerplicht", false);
        table.seat("mark.politie", true);
        assertThat(table.as("mark.politie").get(page).statusCode())
                .as("nothing recorded yet")
                .isEqualTo(404);
        table.policeGivesNora();

        String body = table.as("mark.politie").get(page).body();

        assertThat(body)
                .contains(Table.POLICE_WORDS, "Gegeven aan Leerplicht", "Niet doorgeven")
                .contains("Wie een casus leidt, houdt bij wie is geïnformeerd")
                .doesNotContain("De jongere is verteld", "Antwoord van", "Nodig voor de aanpak.", "Startoverleg");
        assertThat(row(body, "Casus geopend")).contains("Gemeente", "zie reden 2 onderaan");
        assertThat(table.as("nora.leerplicht").get(page).statusCode()).isEqualTo(404);
        assertThat(table.as("sanne.jongerenwerk").get(page).statusCode()).isEqualTo(404);
    }

    private static String row(String body, String what) {
        int at = body.indexOf(what);
        assertThat(at).as(what).isPositive();
        return body.substring(at, body.indexOf("</tr>", at));
    }
}
