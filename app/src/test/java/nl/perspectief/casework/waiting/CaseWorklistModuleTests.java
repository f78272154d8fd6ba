package nl.perspectief.casework.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** What a day begins with for whom a case gives work: which, and not only that there is some. */
class CaseWorklistModuleTests {
    private static final String CALL = "Bel de mentor over de toetsweek.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");
    private final Visitor nora = table.as("nora.leerplicht");

    private void asked(String words, int days) {
        karim.get(table.path + "/acties/nieuw");
        karim.post(
                table.path + "/acties",
                "domein",
                "school",
                "tekst",
                words,
                "wie",
                table.professional("nora.leerplicht").toString(),
                "voor",
                table.today.plusDays(days).toString());
    }

    /** The lines that lead to this case: others stand beside it. */
    private String lines() {
        return nora.get("/")
                .body()
                .lines()
                .filter(line -> line.contains(table.path))
                .reduce("", String::concat);
    }

    @Test
    void one_action_says_what_to_do_and_more_say_how_many() {
        table.seat("nora.leerplicht", false);
        assertThat(lines()).contains("Je doet nu mee in de casus van Jayden (15)");
        asked(CALL, 3);
        assertThat(lines()).contains("Doe je actie voor Jayden (15): " + CALL);
        asked("Ga mee naar het gesprek op school.", 6);
        assertThat(lines()).contains("Doe je 2 acties voor Jayden (15)").doesNotContain(CALL, "te laat");
    }
}
