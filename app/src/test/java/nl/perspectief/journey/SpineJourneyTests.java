package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The journey of the first version, as people click through it; each step stands on the ones before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpineJourneyTests {
    private static final String POLICE_WORDS =
            "In oktober aangehouden met een pakket, na een tip. Ook bezien als slachtoffer.";
    private static final LocalDate TODAY = Today.here();

    private final TestServer server = TestServer.with(Map.of());
    private final Browsers browsers = new Browsers(server.url());
    private final Somebody sanne = browsers.as("sanne.jongerenwerk");
    private final Somebody ilse = browsers.as("ilse.gemeente");
    private final Somebody karim = browsers.as("karim.gemeente");
    private final Somebody nora = browsers.as("nora.leerplicht");
    private final Somebody mark = browsers.as("mark.politie");
    private final Somebody lotte = browsers.as("lotte.maatschappelijkwerk");
    private String signal = "";
    private String weighing = "";
    private String caseFile = "";

    @AfterAll
    void close() {
        browsers.close();
        server.close();
    }

    private static String day(int from) {
        return TODAY.plusDays(from).toString();
    }

    @Test
    @Order(1)
    void a_youth_worker_records_a_signal_that_only_her_own_organisation_sees() {
        sanne.look("01-vandaag-leeg");
        sanne.press("Signaal vastleggen");
        sanne.choose("uitbuiting", "MAYBE");
        sanne.fill("feit", "Werd maandag om 15.10 uur door een bestelbus opgehaald bij het plein, met drie telefoons.");
        sanne.fill("waarneming", "Schrok toen een van de telefoons ging.");
        sanne.fill("duiding", "Ik denk dat hij iets moet doen voor iemand.");
        sanne.fill("horen-zeggen", "Een andere jongen zegt dat hij pakketjes wegbrengt.");
        sanne.fill("eigen-woorden", "Ik wil gewoon geld voor een scooter.");
        sanne.fill("gedaan", "Twee keer met hem gepraat.");
        sanne.fill("gezien-op", day(-2));
        sanne.select("buurt", "noorderpoort");
        sanne.select("jongere-weet", "YES");
        sanne.select("ouders-weten", "NO_MOMENT_YET");
        sanne.fill("opnieuw", day(14));
        sanne.fill("voornaam", "Jayden");
        sanne.fill("achternaam", "Voorbeeldzoon");
        sanne.fill("geboortedatum", TODAY.minusYears(15).minusDays(40).toString());
        sanne.look("02-signaal-invullen");
        sanne.press("Signaal bewaren");
        sanne.look("03-signaal");
        signal = sanne.path();
        assertThat(sanne.text()).contains("Jayden", "15");
        assertThat(browsers.as("daan.jongerenwerk").open(signal)).isEqualTo(200);
        assertThat(ilse.open(signal)).isEqualTo(404);
        assertThat(mark.open(signal)).isEqualTo(404);
    }

    @Test
    @Order(2)
    void she_asks_whether_she_may_share_it_and_the_covenant_answers() {
        sanne.open("/mag-ik-delen?signaal=" + sanne.lastId());
        assertThat(answer("c4", "gemeente", "procesregisseur")).startsWith("Ja").contains("AVG");
        sanne.look("04-mag-ik-delen-ja");
        assertThat(answer("c4", "ggd", "casuspartner")).startsWith("N");
        sanne.look("04-mag-ik-delen-nog-niet");
        assertThat(answer("c10", "politie", "casuspartner")).startsWith("Nee");
        sanne.look("04-mag-ik-delen-nee");
    }

    private String answer(String what, String whom, String role) {
        sanne.select("wat", what);
        sanne.select("wie", whom);
        sanne.select("rol", role);
        sanne.press("Antwoord tonen");
        return sanne.page().locator(".ps-answer").innerText().strip();
    }

    @Test
    @Order(3)
    void she_refers_it_after_seeing_exactly_what_the_process_lead_will_see() {
        sanne.open(signal + "/aanmelden");
        sanne.choose("weg", "SEEN_ONLY");
        sanne.choose("toestemming", "CONSENTS");
        sanne.fill("noodzaak", "Zonder afstemming met school en thuis komen we niet verder.");
        sanne.tickAll("input[name=uitspraken]");
        sanne.look("05-aanmelden");
        sanne.press("Bekijk wat");
        sanne.look("06-voorbeeld");
        sanne.press("Aanmelden bij");
        sanne.look("07-aangemeld");
    }

    @Test
    @Order(4)
    void the_process_lead_weighs_it_with_a_second_reader_and_decides() {
        ilse.open("/");
        assertThat(ilse.text()).contains("Weeg het signaal over Jayden (15)");
        ilse.look("08-vandaag-procesregisseur");
        ilse.open("/wegingen");
        ilse.look("09-wegingen");
        ilse.follow("Jayden");
        weighing = ilse.path();
        ilse.press("Begin");
        ilse.open(weighing + "/antwoorden");
        ilse.tickAll("input[name^=antwoord-][value=YES]");
        ilse.choose("antwoord-DISSENT", "NO");
        ilse.fillAll("textarea[name^=reden-]", "Dit volgt uit wat is aangemeld en is besproken met de melder.");
        ilse.look("10-weging-vragen");
        ilse.press("bewaren");
        ilse.look("11-weging");
        ilse.press("tweede lezer");
        karim.open(weighing + "/tweede-lezing");
        karim.choose("eens", "YES");
        karim.fill("reden", "Eens: lichtere hulp is geprobeerd en het is evenredig.");
        karim.look("12-tweede-lezing");
        karim.press("bewaren");
        ilse.open(weighing + "/besluit");
        ilse.look("13-besluit");
        ilse.selectSaying("casusregisseur", "Karim");
        ilse.press("Persoonsgerichte aanpak beginnen");
        assertThat(sanne.open("/")).isEqualTo(200);
        assertThat(sanne.text()).contains("er is een persoonsgerichte aanpak");
    }

    @Test
    @Order(5)
    void a_case_opens_with_a_plan_and_the_school_attendance_officer_sees_her_action_and_nothing_else() {
        karim.open("/casussen");
        karim.look("14-casussen");
        karim.page().locator("main a[data-row]").first().click();
        karim.page().waitForLoadState();
        caseFile = karim.path();
        karim.open(caseFile + "/naam");
        karim.fill("voornaam", "Jayden");
        karim.fill("achternaam", "Voorbeeldzoon");
        karim.fill("geboortedatum", TODAY.minusYears(15).minusDays(40).toString());
        karim.press("Naam bewaren");
        karim.open(caseFile + "/informeren");
        for (String field : new String[] {"slachtoffer", "geinformeerd", "jongere", "ouders"}) {
            karim.fill(field, day(0));
        }
        karim.look("15-informeren");
        karim.press("Bewaren wat zij weten");
        seat("Nora Nepveld", false);
        seat("Mark Testman", true);
        karim.open(caseFile + "/betrokkenen");
        karim.look("16-betrokkenen");
        write("VOICE", "Ik wil monteur worden.");
        write("GOAL", "Voor de zomer een leerwerkplek bij een garage.");
        karim.open(caseFile + "/acties/nieuw");
        karim.select("domein", "school");
        karim.fill("tekst", "Met school een rooster maken dat Jayden volhoudt.");
        karim.selectSaying("wie", "Nora");
        karim.fill("voor", day(10));
        karim.press("Actie geven");
        karim.look("17-plan");
        nora.open("/");
        nora.look("18-vandaag-leerplicht");
        assertThat(nora.text()).contains("Doe je actie voor Jayden (15)");
        nora.open(caseFile);
        nora.look("19-casus-leerplicht");
        assertThat(nora.text()).contains("Met school een rooster maken").doesNotContain("monteur", "garage", "Mark");
    }

    private void seat(String who, boolean gives) {
        karim.open(caseFile + "/betrokkenen/nieuw");
        karim.selectSaying("wie", who);
        karim.fill("waarom", "Nodig om school en veiligheid op elkaar af te stemmen.");
        karim.fill("tot", day(120));
        if (gives) {
            karim.choose("geeft", "ja");
        }
        karim.press("Plaats aan tafel geven");
    }

    private void write(String kind, String words) {
        karim.open(caseFile + "/plan/nieuw");
        karim.select("domein", "future");
        karim.choose("soort", kind);
        karim.fill("tekst", words);
        karim.press("In het plan bewaren");
    }

    @Test
    @Order(6)
    void the_police_give_something_to_one_participant_and_take_it_back() {
        mark.open(caseFile + "/delen/nieuw");
        mark.select("categorie", "c12");
        mark.choose("soort", "POLICE");
        mark.choose("vorm", "SUMMARY");
        mark.fill("tekst", POLICE_WORDS);
        mark.fill("gezien", day(-30));
        mark.fill("bronterm", day(200));
        String noraId = mark.tickSaying("ontvanger", "Nora");
        mark.fill("reden-" + noraId, "Om de gesprekken met school veilig te plannen.");
        mark.fill("voorwaarde", "Niet doorgeven, ook niet aan school.");
        mark.fill("tot", day(60));
        mark.look("20-delen-invullen");
        mark.press("Voorbeeld bekijken");
        assertThat(mark.text()).contains(POLICE_WORDS);
        mark.look("21-delen-voorbeeld");
        mark.press("Nu delen met");
        nora.open(caseFile);
        assertThat(nora.text()).contains(POLICE_WORDS, "Niet doorgeven, ook niet aan school.");
        nora.look("22-gekregen");
        assertThat(lotte.open(caseFile)).isEqualTo(404);
        assertThat(lotte.open(caseFile + "/delen")).isEqualTo(404);
        lotte.open("/casussen");
        assertThat(lotte.text()).doesNotContain("Jayden");
        karim.open(caseFile);
        assertThat(karim.text()).doesNotContain(POLICE_WORDS);
        mark.open(caseFile + "/delen");
        mark.follow("Intrekken");
        mark.look("23-intrekken");
        withdraw();
        nora.open(caseFile);
        assertThat(nora.text()).doesNotContain(POLICE_WORDS).contains("Met school een rooster maken");
    }

    private void withdraw() {
        if (mark.page().locator("main select[name=reden]").count() > 0) {
            mark.page()
                    .locator("main select[name=reden]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            mark.page().locator("main input[name=reden]").first().check();
        }
        mark.press("Intrekken bij");
    }

    @Test
    @Order(7)
    void the_process_lead_sees_who_looked_and_who_can_see_what_why_and_until_when() {
        ilse.open(caseFile + "/delen");
        ilse.look("24-wie-kan-wat-zien");
        assertThat(ilse.text()).contains("Nora Nepveld", "Mark Testman").doesNotContain(POLICE_WORDS);
        ilse.open("/logboek?casus=" + caseFile.substring(caseFile.lastIndexOf('/') + 1));
        ilse.look("25-logboek-casus");
        assertThat(ilse.text()).contains("Nora Nepveld", "Mark Testman", "Karim Testman", "ingetrokken");
        Somebody officer = browsers.as("fg.gemeente");
        officer.open("/logboek");
        officer.look("26-logboek-fg");
        officer.open("/logboek/verwerkingen");
        officer.look("27-verwerkingen");
        assertThat(officer.text()).doesNotContain("Jayden", "Ilse");
    }

    @Test
    @Order(8)
    void home_shows_each_what_waits_and_an_empty_page_says_what_to_do() {
        nora.open("/");
        assertThat(nora.text()).contains("Doe je actie voor Jayden (15)");
        lotte.open("/");
        assertThat(lotte.text()).contains("Er wacht nu niets op je");
        Somebody lead = browsers.as("pieter.leerplicht");
        lead.look("28-vandaag-projectleider");
        assertThat(lead.text()).doesNotContain("Jayden").contains("geen gegevens van jongeren");
        assertThat(lead.open("/casussen")).isEqualTo(404);
    }
}
