package nl.perspectief.harbour;

import static nl.perspectief.harbour.HarbourDistrict.APPROACH;
import static nl.perspectief.harbour.HarbourDistrict.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two covenants in force at once, from nothing signed to one of them ended: what is done under one does nothing under the other.
 * Some of their words are the same text and mean something else. The tests are the days of one installation, in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoCovenantsModuleTests {
    private static final LocalDate TODAY = Today.here();
    private static final String SINCE = "2026-03-02";
    private static final HarbourDistrict DISTRICT = HarbourDistrict.begun();
    private static final TestServer SERVER = DISTRICT.server();

    /** Opened when it can be. */
    private static TwoCases cases = new TwoCases(SERVER, Map.of());

    @AfterAll
    static void stop() {
        DISTRICT.close();
    }

    private static Acting acting(String subject, Purpose purpose) {
        return SERVER.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .under(purpose, "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    /** How many police notes of a case somebody reads who works for a purpose, past all pages. */
    private static long notes(UUID caseId, String subject, Purpose purpose) {
        return SERVER.bean(Transactions.class)
                .as(
                        acting(subject, purpose),
                        () -> SERVER.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM item WHERE category = 'patrol-note' AND case_id = ?")
                                .param(caseId)
                                .query(Long.class)
                                .single());
    }

    private static Purpose meaning(PurposeMeaning meaning) {
        return SERVER.bean(BoundWords.class).purpose(meaning).orElseThrow();
    }

    @Test
    @Order(1)
    void a_command_that_leaves_open_which_covenant_is_refused_with_the_list() {
        List<String> partner = List.of("quay-youth", SINCE);
        for (HarbourDistrict.Typed typed : List.<HarbourDistrict.Typed>of(
                command -> command.sign(partner, null, null),
                command -> command.dpia(partner, null),
                command -> command.policeDecision(List.of("X-1", "harbour-police", "patrol-note", SINCE), null))) {
            assertThat(DISTRICT.typed(2, typed)).contains("--covenant", APPROACH, HOUSE);
        }
        assertThat(DISTRICT.typed(2, command -> command.dpia(partner, "somewhere-else")))
                .contains("somewhere-else", APPROACH, HOUSE);
        assertThat(DISTRICT.typed(2, command -> command.sign(List.of("attendance-office", SINCE), HOUSE, null)))
                .as("no party of that covenant")
                .contains("attendance-office");
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM covenant_signature")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(2)
    void a_signature_or_a_dpia_under_one_covenant_opens_nothing_under_the_other() {
        Visitor noor = SERVER.as("noor");
        String light = Raising.recorded(noor, "aanpak", APPROACH);
        String heavy = Raising.recorded(noor, "aanpak", HOUSE);
        assertThat(noor.get(heavy).body()).contains(DISTRICT.covenant(HOUSE).title());
        assertThat(noor.get(light).body())
                .contains(DISTRICT.covenant(APPROACH).title())
                .doesNotContain(DISTRICT.covenant(HOUSE).title());
        assertThat(Raising.possible(noor, light)).isFalse();
        for (Partner partner : DISTRICT.covenant(APPROACH).partners()) {
            DISTRICT.signs(partner.id(), APPROACH);
            DISTRICT.assesses(partner.id(), APPROACH);
        }
        assertThat(Raising.possible(noor, light)).isTrue();
        assertThat(Raising.possible(noor, heavy)).isFalse();

        for (Partner partner : DISTRICT.covenant(HOUSE).partners()) {
            DISTRICT.signs(partner.id(), HOUSE);
        }
        assertThat(Raising.possible(noor, heavy))
                .as("without a DPIA for the house")
                .isFalse();
        for (String partner : List.of("quay-youth", "eastquay", "westquay", "harbour-police")) {
            DISTRICT.assesses(partner, HOUSE);
        }
        assertThat(Raising.possible(noor, heavy)).isTrue();
        Raising.victimViewGoesAlong(noor, light, heavy);
    }

    @Test
    @Order(3)
    void a_police_decision_under_one_covenant_opens_nothing_under_the_other() {
        cases = TwoCases.begun(SERVER);
        Visitor max = SERVER.as("max");
        DISTRICT.decides(APPROACH);
        assertThat(max.get(cases.path(APPROACH) + "/delen/nieuw").body()).contains("value=\"patrol-note\"");
        assertThat(max.get(cases.path(HOUSE) + "/delen/nieuw").body()).doesNotContain("value=\"patrol-note\"");
        DISTRICT.decides(HOUSE);
        assertThat(max.get(cases.path(HOUSE) + "/delen/nieuw").body()).contains("value=\"patrol-note\"");
    }

    @Test
    @Order(4)
    void a_share_is_not_read_for_the_purpose_of_the_other_covenant_that_has_the_same_text() {
        cases.policeGive(APPROACH, "A patrol saw him at the cranes.");
        cases.policeGive(HOUSE, "The house heard it from a patrol.");
        UUID light = cases.id(APPROACH);
        UUID heavy = cases.id(HOUSE);
        assertThat(meaning(PurposeMeaning.PERSONAL_PLAN).words())
                .isEqualTo(Map.of(APPROACH, "help-plan", HOUSE, "table-work"));
        assertThat(meaning(PurposeMeaning.ADMISSION).words())
                .isEqualTo(Map.of(APPROACH, "weigh-it", HOUSE, "help-plan"));

        assertThat(notes(light, "kai", Working.on(APPROACH, "help-plan"))).isEqualTo(1);
        assertThat(notes(light, "kai", Working.on(HOUSE, "help-plan"))).isZero();
        assertThat(notes(light, "kai", meaning(PurposeMeaning.PERSONAL_PLAN))).isEqualTo(1);
        assertThat(notes(light, "kai", meaning(PurposeMeaning.ADMISSION))).isZero();
        assertThat(notes(heavy, "kai", Working.on(HOUSE, "table-work"))).isEqualTo(1);
        assertThat(notes(heavy, "kai", Working.on(APPROACH, "table-work"))).isZero();
        assertThat(notes(heavy, "kai", meaning(PurposeMeaning.PERSONAL_PLAN))).isEqualTo(1);
        assertThat(notes(heavy, "kai", meaning(PurposeMeaning.ADMISSION))).isZero();

        Visitor kai = SERVER.as("kai");
        assertThat(kai.get(cases.path(APPROACH)).body()).contains("cranes").doesNotContain("The house heard");
        assertThat(kai.get(cases.path(HOUSE)).body())
                .contains("The house heard")
                .doesNotContain("cranes");
    }

    @Test
    @Order(5)
    void a_case_says_its_approach_and_has_the_phases_as_its_own_covenant_calls_them() {
        Visitor kai = SERVER.as("kai");
        assertThat(kai.get("/casussen").body())
                .contains(
                        DISTRICT.covenant(APPROACH).title(),
                        DISTRICT.covenant(HOUSE).title(),
                        "Kick-off",
                        "Circle");
        assertThat(kai.get(cases.path(APPROACH)).body())
                .contains("Kick-off", "Under way")
                .doesNotContain("Startoverleg");
        assertThat(kai.get(cases.path(HOUSE)).body()).contains("Circle").doesNotContain("Kick-off");
    }

    @Test
    @Order(6)
    void pages_ask_which_covenant_and_a_made_up_one_is_the_usual_one() {
        Visitor noor = SERVER.as("noor");
        String ours = DISTRICT.covenant(APPROACH).title();
        String house = DISTRICT.covenant(HOUSE).title();
        for (String page : List.of("/convenant", "/convenant/matrix", "/convenant/wie")) {
            String usual = noor.get(page).body();
            assertThat(usual).as(page).contains("name=\"convenant\"", "value=\"" + APPROACH + "\" selected", house);
            assertThat(noor.get(page + "?convenant=" + HOUSE).body())
                    .as(page)
                    .contains("value=\"" + HOUSE + "\" selected");
            HttpResponse<String> forged = noor.get(page + "?convenant=made-up");
            assertThat(forged.statusCode()).isEqualTo(200);
            assertThat(forged.body()).as(page).contains("value=\"" + APPROACH + "\" selected", ours);
        }
        assertThat(noor.get("/convenant/verschil?convenant=" + HOUSE).body())
                .contains("value=\"" + HOUSE + "\" selected", "/convenant/matrix?convenant=" + HOUSE);
        assertThat(noor.get("/mag-ik-delen").body())
                .contains("name=\"convenant\" value=\"" + APPROACH, "/mag-ik-delen?convenant=" + HOUSE, house);
        assertThat(noor.get("/mag-ik-delen?convenant=made-up").body())
                .contains("name=\"convenant\" value=\"" + APPROACH, "geldt hier op deze dag niet");
        assertThat(noor.get("/mag-ik-delen?convenant=" + HOUSE).body())
                .contains("why the case is here")
                .doesNotContain("what was seen or heard");
    }

    @Test
    @Order(7)
    void a_forged_approach_or_municipality_is_refused_or_has_no_effect() {
        Visitor noor = SERVER.as("noor");
        HttpResponse<String> forged = Raising.sent(noor, "aanpak", "made-up");
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("Kies onder welke aanpak dit valt.", "Had drie telefoons bij zich.");
        assertThat(Raising.sent(noor).statusCode()).as("nothing chosen").isEqualTo(422);

        String nels = Raising.recorded(SERVER.as("nel"), "aanpak", HOUSE);
        assertThat(cases.regimeOf(nels))
                .as("the attendance office is no party of the house")
                .isEqualTo(APPROACH);

        String signal = Raising.recorded(noor, "aanpak", APPROACH);
        for (String other : List.of("made-up", "harbour-police", "")) {
            HttpResponse<String> answer = Raising.preview(noor, signal, "gemeente", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(422);
            assertThat(answer.body()).contains("Kies een van de gemeenten.");
        }
        HttpResponse<String> right = Raising.preview(noor, signal, "gemeente", "westquay");
        assertThat(right.body()).contains("Municipality of Westquay").doesNotContain("Municipality of Eastquay");
    }

    @Test
    @Order(8)
    void a_forged_destination_of_a_transfer_is_refused() {
        cases.underWay(APPROACH);
        Visitor una = SERVER.as("una");
        String path = cases.path(APPROACH) + "/overdracht";
        String house = "<option value=\"" + HOUSE + "\"";
        assertThat(una.get(path).body()).contains(house);
        for (String forged : List.of("made-up", APPROACH, "")) {
            TwoCases.notADestination(una, path, forged);
        }
        una.get(path);
        DISTRICT.typed(0, command -> command.dpia(List.of("eastquay", SINCE, TODAY.toString()), HOUSE));
        TwoCases.notADestination(una, path, HOUSE);
        assertThat(una.get(path).body())
                .as("without a DPIA only a rule for danger is open there")
                .doesNotContain(house);
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM case_transfer")
                        .query(Long.class)
                        .single())
                .isZero();
        DISTRICT.typed(0, command -> command.dpia(List.of("eastquay", SINCE), HOUSE));
    }

    @Test
    @Order(9)
    void another_system_says_which_covenant_it_asks() {
        AccessSystem system = AccessSystem.of(SERVER, "eastquay");
        String open = TwoCases.question("help-plan", "table-chair", "raised", "");
        HttpResponse<String> unnamed = system.post("/access/v1/evaluation", open);
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.body()).contains("context.covenant");

        String named = TwoCases.question("weigh-it", "table-chair", "raised", ",\"covenant\":\"" + APPROACH + "\"");
        assertThat(system.decision(named)).isTrue();
        assertThat(system.decision(named.replace(APPROACH, HOUSE)))
                .as("words of the one asked of the other")
                .isFalse();
        assertThat(system.decision(
                        TwoCases.question("help-plan", "house-chair", "handed-in", ",\"covenant\":\"" + HOUSE + "\"")))
                .isTrue();
        assertThat(system.decision(named.replace(APPROACH, "made-up"))).isFalse();
    }

    @Test
    @Order(10)
    void ending_one_covenant_leaves_what_was_shared_under_the_other() {
        Visitor kai = SERVER.as("kai");
        assertThat(kai.get(cases.path(HOUSE)).body()).contains("The house heard");
        for (String partner : List.of("harbour-police", "eastquay", "quay-youth")) {
            DISTRICT.typed(0, command -> command.sign(List.of(partner, SINCE, TODAY.toString()), HOUSE, null));
        }
        assertThat(kai.get(cases.path(HOUSE)).body()).doesNotContain("The house heard");
        assertThat(kai.get(cases.path(APPROACH)).body()).contains("cranes");
        assertThat(notes(cases.id(APPROACH), "kai", meaning(PurposeMeaning.PERSONAL_PLAN)))
                .isEqualTo(1);
        assertThat(notes(cases.id(HOUSE), "kai", meaning(PurposeMeaning.PERSONAL_PLAN)))
                .isZero();

        DISTRICT.typed(0, command -> command.sign(List.of("harbour-police", SINCE), HOUSE, null));
        DISTRICT.typed(0, command -> command.sign(List.of("eastquay", SINCE), HOUSE, null));
        assertThat(kai.get(cases.path(HOUSE)).body())
                .as("a signature that goes on lets it be read again")
                .contains("The house heard");
    }
}
