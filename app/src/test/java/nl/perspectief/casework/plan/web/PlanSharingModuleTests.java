package nl.perspectief.casework.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.Test;

/** The plan to somebody at the table in one go, after seeing what that person will read. */
class PlanSharingModuleTests {
    private static final String GOAL = "Elke week naar judo.";
    private static final String OWN_WORDS = "Ik wil kok worden.";
    private static final String ASKED = "Judopak regelen.";
    private static final String DONE = "Al gebeld met de club.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");
    private final Visitor nora = table.as("nora.leerplicht");
    private final String page = table.path + "/plan/delen";

    private void written() {
        table.text(LifeDomain.SCHOOL, ItemKind.GOAL, GOAL);
        table.text(LifeDomain.SCHOOL, ItemKind.VOICE, OWN_WORDS);
        table.action("karim.gemeente", ASKED);
        String done = table.path + "/acties/" + table.action("karim.gemeente", DONE);
        karim.get(done);
        karim.post(done + "/afronden", "version", "1", "resultaat", "DONE");
    }

    @Test
    void one_person_reads_the_texts_and_the_open_actions_after_two_clicks() {
        written();
        String who = table.seat("nora.leerplicht", false).toString();
        assertThat(karim.get(table.path).body()).contains(page);
        assertThat(karim.get(page).body()).contains("Nora Nepveld").doesNotContain("Ilse Voorbeeld");
        assertThat(karim.get(page + "?met=" + who).body())
                .contains("Dit leest Nora Nepveld daarna", GOAL, OWN_WORDS, ASKED)
                .doesNotContain(DONE);
        assertThat(nora.get(table.path).body()).doesNotContain(GOAL);

        assertThat(karim.post(page, "met", who, "waarom", "Voor het gesprek met school.")
                        .body())
                .contains("Het plan is gedeeld", "Voor het gesprek met school.");
        assertThat(nora.get(table.path).body()).contains(GOAL, OWN_WORDS).doesNotContain(DONE);
        assertThat(karim.get(page + "?met=" + who).body()).contains("Nora Nepveld leest alles al");
    }

    @Test
    void what_the_covenant_holds_back_stands_below_with_why_and_nothing_goes() {
        Table untold = Table.untold();
        untold.text(LifeDomain.SCHOOL, ItemKind.GOAL, GOAL);
        assertThat(karim.get(untold.path + "/plan/delen").body())
                .contains("Er zit nog niemand van een andere organisatie");
        Table later = Table.told();
        later.text(LifeDomain.WORK_AND_MONEY, ItemKind.NOTE, "Heeft schulden bij een vriend.");
        later.text(LifeDomain.SCHOOL, ItemKind.GOAL, GOAL);
        String who = later.seat("nora.leerplicht", false).toString();
        assertThat(karim.get(later.path + "/plan/delen?met=" + who).body()).contains("1 tekst gaat niet mee", GOAL);
        karim.post(later.path + "/plan/delen", "met", who, "waarom", "Voor het gesprek met school.");
        assertThat(nora.get(later.path).body()).contains(GOAL).doesNotContain("schulden");
    }

    @Test
    void nobody_is_guessed_and_a_reason_is_needed() {
        written();
        String who = table.seat("nora.leerplicht", false).toString();
        karim.get(page + "?met=" + who);
        assertThat(karim.submit(page, "met", who).body()).contains("Schrijf in één zin op waarvoor dit nodig is");
        assertThat(karim.submit(page, "waarom", "Zomaar.").body()).contains("Kies iemand die aan tafel zit");
        String elsewhere = Table.told().seat("nora.leerplicht", false).toString();
        assertThat(karim.get(page + "?met=" + elsewhere).statusCode()).isEqualTo(404);
        assertThat(karim.submit(page, "met", elsewhere, "waarom", "Zomaar.").statusCode())
                .isEqualTo(404);
        assertThat(nora.get(page).statusCode()).isEqualTo(404);
        assertThat(nora.get(table.path).body()).doesNotContain(GOAL);
    }
}
