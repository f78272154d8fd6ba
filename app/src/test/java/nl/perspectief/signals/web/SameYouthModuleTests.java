package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** One young person, many rows: what stands here already, among what the reader sees anyway. */
class SameYouthModuleTests {
    private static final String ALREADY = "Staat hier al";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");

    private static String recorded(Visitor visitor, String first, String family, String born) {
        List<String> fields = Chain.signal(first);
        fields.set(fields.indexOf("achternaam") + 1, family);
        fields.set(fields.indexOf("geboortedatum") + 1, born);
        visitor.get("/signalen/nieuw");
        String path = visitor.post("/signalen", Chain.array(fields)).uri().getPath();
        assertThat(path).matches("/signalen/[0-9a-f-]{36}");
        return path;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void who_records_a_name_that_a_colleague_recorded_reads_so_and_says_whether_it_is_the_same() {
        String name = Chain.freshName();
        String first = recorded(Chain.SERVER.as("daan.jongerenwerk"), name, "van der Dubbel", "4-3-2011");
        String second = recorded(sanne, name.toUpperCase(java.util.Locale.ROOT), "Dubbel", "maart 2011");
        assertThat(sanne.get(second).body()).contains(ALREADY, "href=\"" + first + "\"", "Dit is dezelfde");

        assertThat(sanne.post(second + "/zelfde", "ander", id(first), "antwoord", "SAME")
                        .body())
                .contains("Bewaard: dit is dezelfde jongere.", "Terugdraaien");
        assertThat(sanne.get(first).body()).contains("href=\"" + second + "\"", "Dezelfde jongere");
    }

    @Test
    void that_it_is_somebody_else_is_remembered_and_can_be_taken_back() {
        String name = Chain.freshName();
        String first = recorded(sanne, name, "Schijnhart", "2011");
        String second = recorded(sanne, name, "Schijnhart", "2011");
        sanne.get(second);
        assertThat(sanne.post(second + "/zelfde", "ander", id(first), "antwoord", "OTHER")
                        .body())
                .contains("Bewaard: dit is iemand anders.")
                .doesNotContain("Dit is dezelfde<");
        assertThat(sanne.get(first).body()).doesNotContain("Dit is dezelfde<");
        assertThat(sanne.post(second + "/zelfde", "ander", id(first), "antwoord", "NOTHING")
                        .body())
                .contains("Teruggedraaid.", "Dit is dezelfde<");
    }

    @Test
    void twins_and_namesakes_are_not_taken_for_one() {
        String name = Chain.freshName();
        recorded(sanne, name, "Tweeling", "4-3-2011");
        String twin = recorded(sanne, Chain.freshName() + "tje", "Tweeling", "4-3-2011");
        String namesake = recorded(sanne, name, "Tweeling", "9-8-2010");
        assertThat(sanne.get(twin).body()).doesNotContain(ALREADY);
        assertThat(sanne.get(namesake).body()).doesNotContain(ALREADY);
    }

    @Test
    void what_another_organisation_recorded_is_not_looked_at() {
        String name = Chain.freshName();
        String here = recorded(sanne, name, "Gescheiden", "4-3-2011");
        Visitor nora = Chain.SERVER.as("nora.leerplicht");
        String there = recorded(nora, name, "Gescheiden", "4-3-2011");
        assertThat(nora.get(there).body()).doesNotContain(ALREADY, id(here));
        assertThat(nora.post(there + "/zelfde", "ander", id(here), "antwoord", "SAME")
                        .body())
                .contains("Er is niets bewaard");
        assertThat(sanne.get(here).body()).doesNotContain(ALREADY);
    }

    @Test
    void a_process_lead_reads_that_two_partners_referred_the_same_young_person() {
        String name = Chain.freshName();
        String here = recorded(sanne, name, "van der Proefstra", "4-3-2011");
        Chain.referred(sanne, here);
        Visitor nora = Chain.SERVER.as("nora.leerplicht");
        String there = recorded(nora, name, "Proefstra", "2011-03-04");
        Chain.referred(nora, there);
        String weighing = Chain.weighing(ilse, name);
        assertThat(ilse.get(weighing).body()).contains(ALREADY, "Aanmelding: " + name);
        assertThat(sanne.get(here).body()).as("a giver hears nothing of it").doesNotContain(ALREADY);
    }

    @Test
    void what_was_said_is_gone_with_the_signal() {
        String name = Chain.freshName();
        String first = recorded(sanne, name, "Denkbeeld", "2011");
        String second = recorded(sanne, name, "Denkbeeld", "2011");
        sanne.get(second);
        sanne.post(second + "/zelfde", "ander", id(first), "antwoord", "SAME");
        sanne.get(first + "/vernietigen");
        sanne.post(first + "/vernietigen");
        assertThat(sanne.get(second).body()).doesNotContain(ALREADY, id(first));
    }
}
