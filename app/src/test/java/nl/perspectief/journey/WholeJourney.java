package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PartnerKind;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole journey as people click through it, in any partnership; each step stands on the ones before. It knows no word of a
 * covenant: who is who is told, and what things are called is looked up by what it means.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class WholeJourney extends Journey {
    private String weighing = "";

    WholeJourney(Partnership partnership) {
        super(partnership);
    }

    @Test
    @Order(10)
    void a_youth_worker_records_a_signal_that_only_her_own_organisation_sees() {
        noticer.look("01-vandaag-leeg");
        noticer.press("Signaal vastleggen");
        fillSignal();
        noticer.look("02-signaal-invullen");
        noticer.press("Signaal bewaren");
        noticer.look("03-signaal");
        signal = noticer.path();
        assertThat(noticer.text()).contains("Jayden", "15");
        assertThat(browsers.as(partnership.cast().colleague()).open(signal)).isEqualTo(200);
        assertThat(lead.open(signal)).isEqualTo(404);
        assertThat(police.open(signal)).isEqualTo(404);
    }

    @Test
    @Order(20)
    void she_asks_whether_she_may_share_it_and_the_covenant_answers() {
        String yes = answer(municipality());
        assertThat(yes).startsWith("Ja");
        assertThat(partnership.citesLaw(yes)).as(yes).isTrue();
        noticer.look("04-mag-ik-delen-ja");
        assertThat(answer(partnership.partner(PartnerKind.HEALTH))).startsWith("N");
        noticer.look("04-mag-ik-delen-nog-niet");
        noticer.open("/mag-ik-delen");
        noticer.select("wat", partnership.category(CategoryMeaning.HELP_CONTENT));
        noticer.select("over", "SIGNAL_OF_A_YOUTH");
        noticer.select("wie", partnership.partner(PartnerKind.POLICE));
        noticer.press("Antwoord tonen");
        assertThat(answered()).startsWith("Nee");
        noticer.look("04-mag-ik-delen-nee");
    }

    @Test
    @Order(30)
    void she_refers_it_after_seeing_exactly_what_the_process_lead_will_see() {
        noticer.open(signal + "/aanmelden");
        noticer.selectIfAsked("gemeente", municipality());
        noticer.choose("weg", "SEEN_ONLY");
        noticer.choose("toestemming-jongere", "CONSENTS");
        noticer.choose("toestemming-ouders", "CONSENTS");
        noticer.fill("noodzaak", "Zonder afstemming met school en thuis komen we niet verder.");
        noticer.tickAll("input[name=uitspraken]");
        noticer.look("05-aanmelden");
        noticer.press("Bekijk wat");
        noticer.look("06-voorbeeld");
        noticer.press("Aanmelden bij");
        noticer.look("07-aangemeld");
    }

    @Test
    @Order(40)
    void the_process_lead_weighs_it_with_a_second_reader_and_decides() {
        lead.open("/");
        assertThat(lead.text()).contains("Weeg het signaal over Jayden (15)");
        lead.look("08-vandaag-procesregisseur");
        lead.open("/wegingen");
        lead.look("09-wegingen");
        lead.follow("Jayden");
        weighing = lead.path();
        lead.press("Begin");
        answerAll(weighing);
        lead.open(weighing + "/antwoorden");
        lead.look("10-weging-vragen");
        lead.open(weighing);
        lead.look("11-weging");
        lead.press("tweede lezer");
        caseLead.open(weighing + "/tweede-lezing");
        caseLead.choose("eens", "YES");
        caseLead.fill("reden", "Eens: lichtere hulp is geprobeerd en het is evenredig.");
        caseLead.look("12-tweede-lezing");
        caseLead.press("bewaren");
        lead.open(weighing + "/besluit");
        lead.look("13-besluit");
        lead.selectSaying("casusregisseur", nameOf(caseLead));
        lead.press("Persoonsgerichte aanpak beginnen");
        assertThat(noticer.open("/")).isEqualTo(200);
        assertThat(noticer.text()).contains("er is een persoonsgerichte aanpak");
    }

    @Test
    @Order(50)
    void a_case_opens_with_a_plan_and_the_school_attendance_officer_sees_her_action_and_nothing_else() {
        caseLead.open("/casussen");
        caseLead.look("14-casussen");
        caseLead.page().locator("main a[data-row]").first().click();
        caseLead.page().waitForLoadState();
        caseFile = caseLead.path();
        assertThat(caseLead.text()).as("the name came along").contains("Jayden");
        told(caseFile);
        seat(nameOf(attendance), false);
        seat(nameOf(police), true);
        caseLead.open(caseFile + "/betrokkenen");
        caseLead.look("16-betrokkenen");
        write("VOICE", "Ik wil monteur worden.");
        write("GOAL", "Voor de zomer een leerwerkplek bij een garage.");
        caseLead.open(caseFile + "/acties/nieuw");
        caseLead.select("domein", "school");
        caseLead.fill("tekst", "Met school een rooster maken dat Jayden volhoudt.");
        caseLead.selectSaying("wie", nameOf(attendance));
        caseLead.fill("voor", day(10));
        caseLead.press("Actie geven");
        caseLead.look("17-plan");
        attendance.open("/");
        attendance.look("18-vandaag-leerplicht");
        assertThat(attendance.text()).contains("Doe je actie voor Jayden (15)");
        attendance.open(caseFile);
        attendance.look("19-casus-leerplicht");
        assertThat(attendance.text())
                .contains("Met school een rooster maken")
                .doesNotContain("monteur", "garage", nameOf(police));
    }

    @Test
    @Order(70)
    void the_police_give_something_to_one_participant_and_take_it_back() {
        offer(partnership.category(CategoryMeaning.POLICE_DATA), TODAY.minusDays(30));
        police.look("20-delen-invullen");
        police.press("Voorbeeld bekijken");
        assertThat(police.text()).contains(POLICE_WORDS);
        police.look("21-delen-voorbeeld");
        police.press("Nu delen met");
        attendance.open(caseFile);
        assertThat(attendance.text()).contains(POLICE_WORDS, "Niet doorgeven, ook niet aan school.");
        attendance.look("22-gekregen");
        assertThat(outsider.open(caseFile)).isEqualTo(404);
        assertThat(outsider.open(caseFile + "/delen")).isEqualTo(404);
        outsider.open("/casussen");
        assertThat(outsider.text()).doesNotContain("Jayden");
        caseLead.open(caseFile);
        assertThat(caseLead.text()).doesNotContain(POLICE_WORDS);
        police.open(caseFile + "/delen");
        police.follow("Intrekken");
        police.look("23-intrekken");
        withdraw();
        attendance.open(caseFile);
        assertThat(attendance.text()).doesNotContain(POLICE_WORDS).contains("Met school een rooster maken");
    }

    @Test
    @Order(60)
    void what_is_older_than_the_covenant_allows_is_refused_with_its_sentence() {
        offer(partnership.category(CategoryMeaning.POLICE_DATA), partnership.tooOld(TODAY));
        police.press("Voorbeeld bekijken");
        assertThat(police.text())
                .contains(
                        nameOf(attendance) + " krijgt niets te zien",
                        partnership.notOlder().name())
                .doesNotContain("Nu delen met");
        police.look("20-te-oud");
    }

    @Test
    @Order(80)
    void the_process_lead_sees_who_looked_and_who_can_see_what_why_and_until_when() {
        lead.open(caseFile + "/delen");
        lead.look("24-wie-kan-wat-zien");
        assertThat(lead.text()).contains(nameOf(attendance), nameOf(police)).doesNotContain(POLICE_WORDS);
        lead.open("/logboek?casus=" + caseFile.substring(caseFile.lastIndexOf('/') + 1));
        lead.look("25-logboek-casus");
        assertThat(lead.text()).contains(nameOf(attendance), nameOf(police), nameOf(caseLead), "ingetrokken");
        Somebody officer = browsers.as(partnership.cast().officer());
        officer.open("/logboek");
        officer.look("26-logboek-fg");
        officer.open("/logboek/verwerkingen");
        officer.look("27-verwerkingen");
        assertThat(officer.text()).doesNotContain("Jayden", nameOf(lead));
    }

    @Test
    @Order(90)
    void home_shows_each_what_waits_and_an_empty_page_says_what_to_do() {
        attendance.open("/");
        assertThat(attendance.text()).contains("Doe je actie voor Jayden (15)");
        outsider.open("/");
        assertThat(outsider.text()).contains("Er wacht nu niets op je");
        Somebody projectLead = browsers.as(partnership.cast().projectLead());
        projectLead.look("28-vandaag-projectleider");
        assertThat(projectLead.text()).doesNotContain("Jayden").contains("geen gegevens van jongeren");
        assertThat(projectLead.open("/casussen")).isEqualTo(404);
    }

    @Test
    @Order(100)
    void the_agreement_is_read_with_its_rules_in_the_margin_and_as_a_matrix() {
        assertThat(lead.open("/convenant?convenant=" + partnership.regime())).isEqualTo(200);
        lead.look("40-convenant");
        assertThat(lead.page().locator(".cov-lid .cov-rule").count()).isGreaterThan(20);
        lead.open("/convenant/matrix?convenant=" + partnership.regime());
        lead.look("40-matrix");
        assertThat(lead.text()).contains(partnership.nameOf(CategoryMeaning.POLICE_DATA));
        assertThat(lead.page().locator(".ps-cell--full").count()).isPositive();
        lead.open("/convenant/wie?convenant=" + partnership.regime() + "&categorie="
                + partnership.category(CategoryMeaning.POLICE_DATA));
        lead.look("40-wie");
        assertThat(lead.page().locator(".ps-reach").innerText())
                .contains(attendanceOffice())
                .doesNotContain(partnership.nameOfPartner(partnership.partner(PartnerKind.RIEC)));
    }

    @Test
    @Order(110)
    void the_next_version_says_what_changes_and_what_it_ends() {
        lead.open("/convenant?convenant=" + partnership.regime());
        lead.follow("Wat verandert er?");
        lead.look("41-verschil");
        lead.follow("Verstrekkingen tonen die eindigen");
        lead.look("42-wat-eindigt");
        assertThat(lead.text())
                .contains(partnership.nameOf(CategoryMeaning.IDENTITY), partnership.nameOf(Fact.SECOND_READER))
                .doesNotContain("Jayden");
        Somebody officer = browsers.as(partnership.cast().officer());
        officer.open("/convenant/verschil/verstrekkingen");
        officer.look("43-wat-eindigt-fg");
    }

    @Test
    @Order(120)
    void a_case_goes_to_another_approach_by_a_decision_of_two() {
        caseLead.open(caseFile + "/fase?naar=plan");
        caseLead.choose("bevestig", "ja");
        caseLead.press("Naar de fase");
        String transfer = caseFile + "/overdracht";
        lead.open(caseFile);
        lead.follow("Overdragen aan een andere aanpak");
        lead.look("44-overdracht");
        lead.selectIfAsked("naar", partnership.heavier().orElse("elders"));
        lead.page().locator("select[name=grond]").selectOption(new SelectOption().setIndex(1));
        lead.fill("reden", "De lokale aanpak loopt vast, en er spelen problemen thuis, op school en met geld.");
        lead.press("Besluiten en voorleggen");
        assertThat(attendance.open(transfer + "/meegeven")).isEqualTo(404);
        caseLead.open(transfer);
        caseLead.look("45-overdracht-meelezen");
        caseLead.choose("eens", "YES");
        caseLead.fill("oordeel", "Dit kan lokaal niet meer.");
        caseLead.press("Oordeel vastleggen");
        police.open(transfer + "/meegeven");
        assertThat(police.text()).contains("gaat er van jouw organisatie niets mee");
        bring();
        handOver(transfer);
    }

    @Test
    @Order(200)
    void a_signal_that_leads_nowhere_is_destroyed_and_gone_for_everybody() {
        noticer.open("/signalen/nieuw");
        noticer.choose("uitbuiting", "NO");
        noticer.selectIfAsked("aanpak", partnership.regime());
        noticer.fill("feit", "Stond een uur bij de brug.");
        noticer.select("buurt", partnership.neighbourhood());
        noticer.select("jongere-weet", "YES");
        noticer.select("ouders-weten", "YES");
        noticer.press("Signaal bewaren");
        String second = noticer.path();
        noticer.open(second + "/vernietigen");
        noticer.look("50-vernietigen");
        noticer.press("vernietigen");
        assertThat(noticer.open(second)).isEqualTo(404);
        assertThat(browsers.as(partnership.cast().colleague()).open(second)).isEqualTo(404);
    }
}
