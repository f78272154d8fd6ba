package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** A letter about a case is made by who leads it, is noted in its logbook, and is nobody else's at the table. */
class CaseLetterModuleTests {
    private static final String LETTER = "/brief/lezen?lezer=PARENT&brieftaal=NL";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");

    @Test
    void it_is_made_by_who_leads_and_noted_in_the_logbook_of_the_case() {
        assertThat(karim.get(table.path + "/informeren").body()).contains(table.path + "/brief\"");
        assertThat(karim.get(table.path + "/brief").body()).contains("12 tot en met 15 jaar");
        assertThat(karim.get(table.path + LETTER).body())
                .contains("samen met anderen", "Jayden en met u een plan maken", "De mensen die helpen, lezen alleen");
        assertThat(karim.file(table.path + "/brief/pdf?lezer=PARENT&brieftaal=NL")
                        .statusCode())
                .isEqualTo(200);
        assertThat(karim.get("/logboek?casus=" + table.path.substring("/casussen/".length()))
                        .body())
                .contains("meegenomen als bestand");
    }

    @Test
    void nobody_else_at_the_table_makes_one() {
        table.seat("nora.leerplicht", true);
        Visitor nora = table.as("nora.leerplicht");
        assertThat(nora.get(table.path).statusCode()).isEqualTo(200);
        for (String page : new String[] {"/brief", LETTER, "/brief/pdf?lezer=PARENT&brieftaal=NL"}) {
            assertThat(nora.get(table.path + page).statusCode()).as(page).isEqualTo(404);
        }
    }
}
