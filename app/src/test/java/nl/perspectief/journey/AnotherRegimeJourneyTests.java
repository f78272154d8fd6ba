package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Informing;
import nl.perspectief.casework.Participants;
import nl.perspectief.casework.Phase;
import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.Narrative;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.CaseOpening.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The rules change under a case, or the case goes to other rules: as people click through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherRegimeJourneyTests {
    private static final LocalDate TODAY = Today.here();
    private static final String WORDS = "Sinds september vaker te laat; er loopt een gesprek met school.";

    private final TestServer server = TestServer.demo();
    private final Browsers browsers = new Browsers(server.url());
    private final Somebody ilse = browsers.as("ilse.gemeente");
    private final Somebody karim = browsers.as("karim.gemeente");
    private final Somebody nora = browsers.as("nora.leerplicht");
    private final Somebody mark = browsers.as("mark.politie");
    private String caseFile = "";

    @BeforeAll
    void begin() {
        Acting lead = acting("ilse.gemeente");
        CaseFiles files = server.bean(CaseFiles.class);
        UUID id = files.open(
                lead,
                new Opening(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        acting("karim.gemeente").professionalId(),
                        lead.organisationId(),
                        Working.LICHTENDAL));
        caseFile = "/casussen/" + id;
        done(files.identify(lead, id, new Identity("Noah", "Voorbeeld-Verzonnen", TODAY.minusYears(16))));
        done(files.inform(lead, id, 1, new Informing(TODAY, null, null, TODAY, TODAY, TODAY)));
        done(files.move(lead, id, 2, Phase.PLAN, TODAY.plusWeeks(8)));
        seat(id, "nora.leerplicht");
        seat(id, "mark.politie");
    }

    private Acting acting(String login) {
        return server.bean(Professionals.class)
                .of(login)
                .getFirst()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private void seat(UUID caseId, String login) {
        Participants.NewSeat seat = new Participants.NewSeat(
                acting(login).professionalId(), new Narrative("Nodig voor de aanpak."), TODAY.plusMonths(11), true);
        done(server.bean(Participants.class).add(acting("karim.gemeente"), caseId, seat));
    }

    private static void done(CaseAnswer answer) {
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    @Order(1)
    void the_agreement_is_read_with_its_rules_in_the_margin() {
        assertThat(ilse.open("/convenant")).isEqualTo(200);
        ilse.look("40-convenant");
        assertThat(ilse.page().locator(".cov-lid .cov-rule").count()).isGreaterThan(20);
    }

    @Test
    @Order(2)
    void the_next_version_says_what_changes_and_what_it_ends() {
        ilse.open("/convenant");
        ilse.follow("Wat verandert er?");
        ilse.look("41-verschil");
        ilse.follow("Verstrekkingen tonen die eindigen");
        ilse.look("42-wat-eindigt");
        assertThat(ilse.text()).contains("naam en contact", "tweede lezer").doesNotContain("Noah");
        Somebody officer = browsers.as("fg.gemeente");
        officer.open("/convenant/verschil/verstrekkingen");
        officer.look("43-wat-eindigt-fg");
    }

    @Test
    @Order(3)
    void a_case_goes_to_the_care_and_safety_house_by_a_decision_of_two() {
        String transfer = caseFile + "/overdracht";
        ilse.open(caseFile);
        ilse.follow("Overdragen aan een andere aanpak");
        ilse.look("44-overdracht");
        ilse.page().locator("select[name=grond]").selectOption(new SelectOption().setIndex(1));
        ilse.fill("reden", "De lokale aanpak loopt vast, en er spelen problemen thuis, op school en met geld.");
        ilse.press("Besluiten en voorleggen");
        assertThat(nora.open(transfer + "/meegeven")).isEqualTo(404);
        karim.open(transfer);
        karim.look("45-overdracht-meelezen");
        karim.choose("eens", "YES");
        karim.fill("oordeel", "Dit kan lokaal niet meer.");
        karim.press("Oordeel vastleggen");
        mark.open(transfer + "/meegeven");
        assertThat(mark.text()).contains("gaat er van jouw organisatie niets mee");
        bring();
        handOver(transfer);
    }

    private void bring() {
        nora.open(caseFile);
        nora.follow("Meegeven aan de overdracht");
        nora.select("categorie", "c5");
        nora.fill("tekst", WORDS);
        nora.fill("nodig", "School hoort bij het plan.");
        nora.choose("leverancier", "ja");
        nora.press("Bekijken wat er meegaat");
        assertThat(nora.text()).contains("Precies dit gaat mee");
        nora.look("46-overdracht-meegeven");
        nora.press("Meegeven");
    }

    private void handOver(String transfer) {
        ilse.open(transfer);
        ilse.look("47-overdracht-wat-meegaat");
        assertThat(ilse.text()).contains(WORDS, "Bureau Leerplicht");
        ilse.choose("bevestig", "ja");
        ilse.press("Casus overdragen");
        ilse.look("48-overgedragen");
        assertThat(ilse.text()).contains("staat hier stil").doesNotContain(WORDS);
        nora.open(caseFile);
        assertThat(nora.text()).contains("staat hier stil").doesNotContain("Noah");
    }
}
