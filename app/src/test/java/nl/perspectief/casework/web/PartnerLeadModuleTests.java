package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.ItemKind;
import org.junit.jupiter.api.Test;

/** A case led by somebody of another partner: not a dead case, and still of the organisation that opened it. */
class PartnerLeadModuleTests {
    private static final String RUBEN = "ruben.maatschappelijkwerk";
    private static final String GOAL = "Elke week naar judo.";
    private static final String ASKED = "Judopak regelen.";
    private static final String PHONE = "Bellen met school.";

    private final Table table = Table.told();
    private final Visitor ilse = table.as("ilse.gemeente");
    private final Visitor ruben = table.as(RUBEN);
    private final Visitor sanne = table.as("sanne.jongerenwerk");

    private void hand(String to) {
        ilse.get(table.path + "/regie");
        String who = table.professional(to).toString();
        assertThat(ilse.post(table.path + "/regie", "wie", who, "waarom", "Zij kennen elkaar van de hulp.")
                        .body())
                .contains("Iemand anders leidt nu deze casus");
    }

    @Test
    void who_leads_reads_who_it_is_and_the_plan_that_goes_along() {
        table.text(LifeDomain.SCHOOL, ItemKind.GOAL, GOAL);
        table.action("karim.gemeente", ASKED);
        assertThat(ilse.get(table.path + "/regie").body())
                .contains("Ruben Nepveld", "Dan gaan de naam en het plan mee")
                .doesNotContain("Mark Testman");
        hand(RUBEN);
        assertThat(ruben.get("/").body()).contains("Jij leidt nu de casus van Jayden", ASKED);
        assertThat(ruben.get(table.path).body()).contains("Jayden (15)", GOAL, ASKED);
        assertThat(ruben.get("/casussen").body()).contains(table.path);
    }

    @Test
    void who_leads_asks_people_to_the_table_and_gives_them_work() {
        hand(RUBEN);
        assertThat(ruben.get(table.path + "/betrokkenen/nieuw").body()).contains("Sanne Voorbeeld");
        String who = table.professional("sanne.jongerenwerk").toString();
        String until = table.today.plusMonths(2).toString();
        assertThat(ruben.post(
                                table.path + "/betrokkenen",
                                "wie",
                                who,
                                "waarom",
                                "Kent hem van het plein.",
                                "tot",
                                until)
                        .body())
                .contains("Sanne Voorbeeld", "Een procesregisseur van de organisatie die de casus begon");
        assertThat(ruben.get(table.path + "/acties/nieuw").body()).contains("Sanne Voorbeeld");
        String due = table.today.plusDays(3).toString();
        assertThat(ruben.post(table.path + "/acties", "domein", "school", "tekst", PHONE, "wie", who, "voor", due)
                        .statusCode())
                .isEqualTo(200);
        assertThat(sanne.get(table.path).body())
                .as("the name is not Ruben's to give")
                .contains(PHONE)
                .doesNotContain("Jayden");

        assertThat(task(ilse)).contains("Vertel Sanne Voorbeeld om wie het gaat: Jayden (15)");
        assertThat(ilse.get(table.path + "/betrokkenen").body()).contains("Vertellen om wie het gaat");
        assertThat(ilse.post(table.path + "/betrokkenen/" + seat(who) + "/voorstellen", "waarom", "Om mee te doen.")
                        .body())
                .contains("Deze persoon leest nu om wie het gaat");
        assertThat(sanne.get(table.path).body()).contains("Jayden (15)");
        assertThat(task(ilse)).doesNotContain("Vertel Sanne");
    }

    private String task(Visitor visitor) {
        return visitor.get("/")
                .body()
                .lines()
                .filter(line -> line.contains(table.path))
                .reduce("", String::concat);
    }

    private UUID seat(String professional) {
        return table.seats().stream()
                .filter(one -> one.seat().professionalId().toString().equals(professional))
                .findFirst()
                .orElseThrow()
                .seat()
                .id();
    }

    @Test
    void who_leads_moves_the_phase_and_writes_the_plan_but_changes_no_words_of_another_organisation() {
        String action = table.path + "/acties/" + table.action("karim.gemeente", ASKED);
        hand(RUBEN);
        assertThat(ruben.get(action).body())
                .contains(ASKED, "Actie afronden", "Vraag hierover iets")
                .doesNotContain("/overgeven");
        assertThat(ruben.get(action + "/overgeven").statusCode()).isEqualTo(404);
        ruben.get(table.path + "/plan/nieuw");
        assertThat(ruben.post(table.path + "/plan", "domein", "school", "soort", "GOAL", "tekst", "Het diploma halen.")
                        .body())
                .contains("Het diploma halen.");
        assertThat(ruben.get(table.path + "/fase").statusCode()).isEqualTo(200);
        assertThat(ruben.get(table.path + "/informeren").statusCode()).isEqualTo(200);
        assertThat(ruben.get(table.path + "/regie").statusCode())
                .as("only a process lead of the organisation that has the case")
                .isEqualTo(404);
        assertThat(ruben.get(table.path + "/naam").body()).doesNotContain("voornaam");
    }

    @Test
    void the_case_comes_back_and_who_led_it_no_longer_sees_it() {
        hand(RUBEN);
        assertThat(table.as("karim.gemeente").get(table.path).statusCode())
                .as("a process lead")
                .isEqualTo(200);
        assertThat(ilse.get(table.path + "/regie").body())
                .contains("Wat Ruben Nepveld in het plan schreef, blijft van");
        hand("mira.gemeente");
        assertThat(ilse.get(table.path + "/betrokkenen").body()).contains("was casusregisseur");
        assertThat(ruben.get(table.path).statusCode()).isEqualTo(404);
        assertThat(ruben.get("/casussen").body()).doesNotContain(table.path);
        assertThat(table.as("mira.gemeente").get(table.path).body()).contains("Jayden (15)");
    }

    @Test
    void who_led_it_puts_nothing_right_any_more_that_lies_there() {
        hand(RUBEN);
        ruben.get(table.path + "/plan/nieuw");
        ruben.post(table.path + "/plan", "domein", "school", "soort", "GOAL", "tekst", "Het diploma halen.");
        UUID goal = TestServer.demo()
                .superuser()
                .sql("SELECT id FROM item WHERE case_id = ? AND narrative = 'Het diploma halen.'")
                .param(table.id)
                .query(UUID.class)
                .single();
        assertThat(ruben.get("/gegevens/" + goal).body()).contains("Het diploma halen.");
        hand("mira.gemeente");
        assertThat(ruben.get("/gegevens/" + goal).statusCode()).isEqualTo(404);
        assertThat(ruben.submit("/gegevens/" + goal + "/vernietigen", "zeker", "ja")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_lead_of_a_nameless_case_is_told_as_soon_as_the_name_is_recorded() {
        Table nameless = Table.ledBy(RUBEN);
        assertThat(ruben.get(nameless.path).body())
                .contains("Naam nog niet gegeven", "Een procesregisseur kan het je vertellen")
                .doesNotContain(nameless.path + "/naam");
        ilse.get(nameless.path + "/naam");
        String born = table.today.minusYears(15).toString();
        ilse.post(
                nameless.path + "/naam",
                "voornaam",
                "Jayden",
                "achternaam",
                "Voorbeeld-Verzonnen",
                "geboortedatum",
                born);
        assertThat(ilse.get(nameless.path).body()).contains("Jayden (15)");
        assertThat(ilse.get(nameless.path + "/betrokkenen").body()).contains("Vertellen om wie het gaat");
        // nobody was told of the case yet, so the covenant waits
        nameless.tell(RUBEN);
        String seat = seat(nameless, RUBEN);
        assertThat(ilse.post(nameless.path + "/betrokkenen/" + seat + "/voorstellen", "waarom", "Om te leiden.")
                        .body())
                .contains("Deze persoon leest nu om wie het gaat");
        assertThat(ruben.get(nameless.path).body()).contains("Jayden (15)");
    }

    private static String seat(Table of, String subject) {
        return of.seats().stream()
                .filter(one -> one.seat().professionalId().equals(of.professional(subject)))
                .findFirst()
                .orElseThrow()
                .seat()
                .id()
                .toString();
    }
}
