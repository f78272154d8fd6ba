package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A project leader who writes a card of the partnership's own, and a process lead who agrees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideEditorJourneyTests {
    private final Browsers browsers = new Browsers(TestServer.demo().url());

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void a_project_leader_writes_a_card_sees_it_proposes_it_and_another_agrees() {
        String slug = "reis-" + UUID.randomUUID().toString().substring(0, 8);
        Somebody pieter = browsers.as("pieter.leerplicht");
        pieter.open("/wegwijzer/beheer");
        pieter.look("6k-guide-edit");
        pieter.follow("Nieuwe kaart");
        pieter.look("6l-guide-edit-new");
        write(pieter, slug);
        pieter.press("Bekijk hoe de kaart eruitziet");
        assertThat(pieter.text()).contains("Er is nog niets bewaard");
        pieter.look("6m-guide-edit-seen");
        pieter.fill("waarom", "Dit missen wij hier.");
        pieter.press("Stel deze versie voor");
        assertThat(pieter.text()).contains("Het wacht op akkoord van een ander", "Dit is jouw voorstel");
        pieter.look("6n-guide-edit-proposed");

        Somebody karim = browsers.as("karim.gemeente");
        karim.open("/wegwijzer/beheer/kaart?kaart=" + slug);
        karim.choose("kaart-oordeel", "AGREED");
        karim.press("Antwoord bewaren");
        assertThat(karim.text()).contains("Iedereen leest nu deze versie");
        karim.look("6o-guide-edit-agreed");
        karim.follow("Vergelijk met de versie ervoor");
        karim.look("6p-guide-edit-difference");

        Somebody nobody = browsers.nobody();
        nobody.open("/wegwijzer/" + slug);
        assertThat(nobody.text()).contains("Een kaart van deze reis").doesNotContain("Pieter", "Karim");
        assertThat(nobody.page().context().cookies()).isEmpty();

        pieter.open("/wegwijzer/beheer/wijzigen?kaart=" + slug);
        pieter.look("6q-guide-edit-change");
        pieter.open("/wegwijzer/beheer/terug?kaart=" + slug + "&nummer=1");
        pieter.look("6r-guide-edit-back");
    }

    private static void write(Somebody who, String slug) {
        who.fill("kaart", slug);
        who.select("kaart-soort", "DOING");
        who.choose("kaart-plek", "STREET");
        who.select("kaart-bewijs", "G");
        for (String language : List.of("NL", "EN")) {
            who.fill("kaart-titel-" + language, "Een kaart van deze reis");
            who.fill("kaart-samenvatting-" + language, "Een korte zin.");
            who.fill("kaart-woorden-" + language, "een; twee; drie; vier; vijf");
            for (String part : List.of("zien", "anders", "zeker", "doen", "niet")) {
                who.fill("kaart-" + part + "-" + language, "- Een zin. [KP G]");
            }
        }
    }
}
