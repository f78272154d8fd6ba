package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import org.junit.jupiter.api.Test;

/** Somebody leaves an organisation, a role or a table: what ends at once, who is told, and who takes it over. */
class LeavingModuleTests {
    private static final String ASKED = "Samen naar het open huis gaan.";
    private static final String OTHER = "De mentor bellen.";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");

    private String today(Visitor visitor) {
        return visitor.get("/")
                .body()
                .lines()
                .filter(line -> line.contains(table.path))
                .reduce("", String::concat);
    }

    @Test
    void who_left_is_marked_and_gets_nothing_and_the_lead_gives_all_of_it_to_a_colleague_at_once() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "leerplicht", "casuspartner");
        table.seat("mark.politie", true);
        UUID seat = table.seat(vera.account(), false);
        UUID who = table.professional(vera.account());
        table.action(vera.account(), ASKED);
        table.action(vera.account(), OTHER);
        table.policeGives(vera.account());

        assertThat(vera.leaves())
                .contains("1 plaats aan tafel beëindigd", "2 open acties wachten")
                .containsPattern("[3-9] verstrekkingen aan deze persoon beëindigd");

        String takeover = table.path + "/betrokkenen/" + seat + "/overnemen";
        assertThat(today(karim))
                .contains("Vera Verzonnen is weg: kies wie 2 acties voor Jayden (15) overneemt", takeover)
                .contains("Vera Verzonnen is vertrokken en zit niet meer aan tafel bij");
        assertThat(today(table.as("mark.politie"))).contains("Wat is gedeeld over Jayden (15)");
        assertThat(table.as("mark.politie").get("/").body())
                .contains("Reden: De ontvanger werkt er niet meer of heeft die rol niet meer.");
        assertThat(karim.get(table.path + "/betrokkenen").body()).contains("werkt niet meer bij", takeover);

        for (String page : List.of("/acties/nieuw", "/betrokkenen/nieuw", "/delen/nieuw")) {
            assertThat(karim.get(table.path + page).body()).as(page).doesNotContain(who.toString());
        }
        karim.get(table.path + "/acties/nieuw");
        assertThat(karim.submit(
                                table.path + "/acties",
                                "domein",
                                "school",
                                "tekst",
                                "Meer.",
                                "wie",
                                who.toString(),
                                "voor",
                                table.today.plusDays(5).toString())
                        .statusCode())
                .isEqualTo(422);
        karim.get(table.path + "/betrokkenen/nieuw");
        assertThat(karim.submit(
                                table.path + "/betrokkenen",
                                "wie",
                                who.toString(),
                                "waarom",
                                "Weer.",
                                "tot",
                                table.today.plusDays(5).toString())
                        .statusCode())
                .isEqualTo(422);

        assertThat(karim.get(takeover).body())
                .contains(ASKED, OTHER, "Vera Verzonnen werkt niet meer bij", "Nora Nepveld");
        assertThat(karim.submit(takeover, "wie", who.toString()).body()).contains("Deze persoon kan het nu niet");
        String nora = table.professional("nora.leerplicht").toString();
        assertThat(karim.post(
                                takeover,
                                "wie",
                                nora,
                                "waarom",
                                "Neemt het over.",
                                "tot",
                                table.today.plusMonths(2).toString())
                        .body())
                .contains("Het werk is overgegeven. Acties: 2.");
        assertThat(table.as("nora.leerplicht").get(table.path).body()).contains("Jayden", ASKED, OTHER);
        assertThat(today(karim)).doesNotContain("is weg");
    }

    @Test
    void somebody_added_again_under_the_same_name_is_there_once_and_gets_nothing_back() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "leerplicht", "casuspartner");
        table.seat(vera.account(), false);
        UUID before = table.professional(vera.account());
        table.action(vera.account(), ASKED);
        vera.leaves();
        vera.comes("casuspartner");

        assertThat(table.professional(vera.account())).isNotEqualTo(before);
        assertThat(table.as(vera.account()).get(table.path).statusCode()).isEqualTo(404);
        assertThat(karim.get(table.path + "/betrokkenen/nieuw").body())
                .contains(table.professional(vera.account()).toString())
                .doesNotContain(before.toString());
    }

    @Test
    void who_loses_the_role_that_a_seat_needs_loses_the_seat_and_does_not_get_it_back_with_the_role() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "leerplicht", "casuspartner");
        table.seat(vera.account(), false);
        table.action(vera.account(), ASKED);
        assertThat(vera.gets("analist")).contains("1 plaats aan tafel beëindigd", "1 open actie wacht");
        assertThat(karim.get(table.path + "/betrokkenen").body()).contains("heeft geen rol meer voor deze plaats");
        assertThat(today(karim)).contains("Vera Verzonnen zit niet meer aan tafel: kies wie 1 actie");

        vera.gets("casuspartner");
        assertThat(table.as(vera.account()).get(table.path).statusCode()).isEqualTo(404);
        assertThat(karim.get(table.path + "/betrokkenen").body()).contains("niet meer aan tafel");
    }

    @Test
    void a_case_whose_lead_left_is_work_of_the_process_leads() {
        Newcomer mirte = Newcomer.at(TestServer.demo(), "gemeente", "casusregisseur");
        Visitor ilse = table.as("ilse.gemeente");
        ilse.get(table.path + "/regie");
        ilse.post(
                table.path + "/regie",
                "wie",
                table.professional(mirte.account()).toString(),
                "waarom",
                "Zij heeft tijd.");
        table.seat("mark.politie", true);
        table.policeGives(mirte.account());

        assertThat(mirte.leaves()).contains("1 casus wacht op een andere casusregisseur");
        assertThat(today(ilse))
                .contains("Vera Verzonnen is weg: kies wie de casus van Jayden (15) verder leidt")
                .contains(table.path + "/regie");
        assertThat(table.as("mark.politie").get(table.path + "/delen/nieuw").body())
                .doesNotContain("Vera Verzonnen");
        assertThat(ilse.get(table.path + "/regie").body()).contains("Karim Testman");
        ilse.post(
                table.path + "/regie",
                "wie",
                table.professional("karim.gemeente").toString(),
                "waarom",
                "Mirte werkt hier niet meer.");
        assertThat(today(ilse)).doesNotContain("verder leidt");
        assertThat(today(karim)).contains("Jij leidt nu de casus van Jayden");
    }

    @Test
    void somebody_steps_out_with_a_reason_for_the_lead_after_reading_what_ends() {
        table.seat("mark.politie", true);
        table.seat("nora.leerplicht", false);
        table.policeGives("nora.leerplicht");
        table.action("nora.leerplicht", ASKED);
        Visitor nora = table.as("nora.leerplicht");
        String out = table.path + "/betrokkenen/uitstappen";
        assertThat(nora.get(table.path + "/betrokkenen").body()).contains(out);
        assertThat(nora.get(out).body()).contains(ASKED, "1 actie van jou blijft open", "Vraag Karim Testman");
        assertThat(nora.submit(out).body()).contains("Kies waarom.");
        assertThat(nora.submit(out, "reden", "OTHER").body()).contains("Schrijf in je eigen woorden op waarom.");
        assertThat(nora.post(out, "reden", "OTHER", "woorden", "Het is mijn neef.")
                        .body())
                .contains("Je bent uit de casus gestapt");

        assertThat(nora.get(table.path).statusCode()).isEqualTo(404);
        assertThat(today(karim))
                .contains("Nora Nepveld stapte uit de casus van Jayden (15). Lees waarom")
                .contains("Nora Nepveld zit niet meer aan tafel: kies wie 1 actie");
        assertThat(karim.get(table.path + "/betrokkenen").body()).contains("Het is mijn neef.");
        Visitor mark = table.as("mark.politie");
        assertThat(mark.get(table.path + "/betrokkenen").body()).doesNotContain("Het is mijn neef.");
        assertThat(mark.get("/").body()).contains("Reden: De ontvanger stapte uit de casus.");

        table.seat("nora.leerplicht", false);
        assertThat(nora.get(table.path).body()).contains("Jayden").doesNotContain(Table.POLICE_WORDS);
    }

    @Test
    void who_leads_a_case_asks_a_process_lead_for_another_and_leads_it_until_then() {
        String out = table.path + "/betrokkenen/uitstappen";
        assertThat(karim.get(out).body()).contains("Tot zij iemand kiezen, leid jij de casus");
        assertThat(karim.post(out, "reden", "CONFLICT", "woorden", "Hij zit in mijn elftal.")
                        .body())
                .contains("Je vraag staat bij de procesregisseurs");
        Visitor ilse = table.as("ilse.gemeente");
        assertThat(today(ilse))
                .contains("Karim Testman heeft een ander belang: kies wie de casus van Jayden (15) verder leidt");
        assertThat(ilse.get(table.path + "/betrokkenen").body())
                .as("own words go with any reason")
                .contains("Hij zit in mijn elftal.");
        karim.get(out);
        assertThat(karim.post(out + "/terug").body()).contains("Je vraag is terug");
        assertThat(today(ilse)).as("taken back").doesNotContain("verder leidt");
        assertThat(karim.submit(out + "/terug").statusCode()).isIn(302, 404);
        karim.get(out);
        karim.post(out, "reden", "CONFLICT");
        assertThat(today(ilse)).contains("verder leidt");
        assertThat(karim.get(table.path).statusCode()).isEqualTo(200);
        assertThat(ilse.get(out).statusCode()).as("without a seat").isEqualTo(404);
        ilse.get(table.path + "/regie");
        ilse.post(
                table.path + "/regie",
                "wie",
                table.professional("mira.gemeente").toString(),
                "waarom",
                "Karim heeft een ander belang.");
        assertThat(today(ilse)).doesNotContain("verder leidt");
    }

    @Test
    void what_somebody_who_left_gave_stands_and_a_colleague_ends_it_without_reading_it() {
        Newcomer vera = Newcomer.at(TestServer.demo(), "politie", "casuspartner");
        table.seat("nora.leerplicht", false);
        table.seat(vera.account(), true);
        table.gives(vera.account(), "nora.leerplicht");
        Visitor nora = table.as("nora.leerplicht");
        vera.leaves();
        assertThat(nora.get(table.path).body()).contains(Table.POLICE_WORDS);

        Visitor mark = table.as("mark.politie");
        String share = "/nagelaten/" + table.disclosure("c12");
        assertThat(mark.get("/").body()).contains("vertrokken collega");
        assertThat(mark.get("/nagelaten").body())
                .contains(share, "Vera Verzonnen", "Nora Nepveld")
                .doesNotContain(Table.POLICE_WORDS, "Jayden");
        assertThat(table.as("sanne.jongerenwerk").get(share).statusCode()).isEqualTo(404);
        mark.get(share);
        assertThat(mark.submit(share).statusCode()).isEqualTo(422);
        mark.post(share, "reden", "NO_LONGER_NEEDED");
        assertThat(nora.get(table.path).body()).doesNotContain(Table.POLICE_WORDS);
        assertThat(nora.get("/").body()).contains("Reden: Het is niet meer nodig.");
        assertThat(mark.get(share).statusCode()).isEqualTo(404);
    }
}
