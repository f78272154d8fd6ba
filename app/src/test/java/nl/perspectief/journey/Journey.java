package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import org.junit.jupiter.api.AfterAll;

/** People at their browsers in a partnership, and what they do more than once on the way. */
abstract class Journey {
    static final String POLICE_WORDS = "In oktober aangehouden met een pakket, na een tip. Ook bezien als slachtoffer.";
    static final String SUMMARY = "Sinds september vaker te laat; er loopt een gesprek met school.";
    static final LocalDate TODAY = Today.here();

    final Partnership partnership;
    final Browsers browsers;
    final Somebody noticer;
    final Somebody lead;
    final Somebody caseLead;
    final Somebody attendance;
    final Somebody police;
    final Somebody outsider;
    String signal = "";
    String caseFile = "";

    Journey(Partnership partnership) {
        this.partnership = partnership;
        browsers = new Browsers(partnership.server().url(), partnership.name(), partnership.widths());
        noticer = browsers.as(partnership.cast().noticer());
        lead = browsers.as(partnership.cast().processLead());
        caseLead = browsers.as(partnership.cast().caseLead());
        attendance = browsers.as(partnership.cast().attendance());
        police = browsers.as(partnership.cast().police());
        outsider = browsers.as(partnership.cast().outsider());
    }

    @AfterAll
    void close() {
        browsers.close();
        partnership.server().close();
    }

    /** What people call who sits at a browser. */
    String nameOf(Somebody somebody) {
        Partnership.Cast cast = partnership.cast();
        Map<Somebody, String> logins = Map.of(
                noticer, cast.noticer(),
                lead, cast.processLead(),
                caseLead, cast.caseLead(),
                attendance, cast.attendance(),
                police, cast.police());
        return partnership.nameOf(Objects.requireNonNull(logins.get(somebody)));
    }

    /** The lead answers question by question, from the first page to the last. */
    void answerAll(String weighing) {
        for (Criterion criterion : Criterion.of(Route.SEEN_ONLY)) {
            lead.page().waitForURL("**" + weighing + "/vraag/" + criterion.name());
            if (criterion == Criterion.NECESSITY) {
                lead.look("10-weging-vraag");
            }
            lead.choose("antwoord-" + criterion.name(), criterion == Criterion.DISSENT ? "NO" : "YES");
            lead.fill("reden-" + criterion.name(), "Dit volgt uit wat is aangemeld en is besproken met de melder.");
            lead.press("Bewaren en verder");
        }
        lead.page().waitForURL("**" + weighing);
    }

    /** By which id the covenant knows the municipality that leads. */
    String municipality() {
        return partnership.partnerOf(partnership.cast().processLead());
    }

    /** What the covenant calls where the action goes. */
    String attendanceOffice() {
        return partnership.nameOfPartner(
                partnership.partnerOf(partnership.cast().attendance()));
    }

    /** Each is told and asked, in one go where they all know the same and else apart, and looked at as a victim. */
    void told(String file) {
        caseLead.open(file + "/informeren");
        caseLead.look("15-informeren");
        if (caseLead.page().locator("[name='jongere']").count() > 0) {
            for (String field : new String[] {"geinformeerd", "jongere", "ouders"}) {
                caseLead.fill(field, day(0));
            }
            caseLead.press("Bewaren wat zij weten");
        } else {
            for (String line : links("main a[href^='" + file + "/informeren/']:not([href$='/nieuw'])")) {
                apart(line);
            }
        }
        caseLead.open(file + "/slachtoffer");
        caseLead.choose("slachtoffer", "MAYBE");
        caseLead.fill("waarom", "Er is druk van ouderen.");
        caseLead.press("Uitkomst bewaren");
    }

    private List<String> links(String selector) {
        return caseLead.page().locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private void apart(String line) {
        caseLead.open(line);
        if (caseLead.page().locator("[name='geinformeerd']").inputValue().isEmpty()) {
            caseLead.fill("geinformeerd", day(0));
        }
        caseLead.select("manier", "CONVERSATION");
        caseLead.select("toestemming", "CONSENTS");
        caseLead.fill("toestemming-op", day(0));
        caseLead.select("toestemming-manier", "CONVERSATION");
        caseLead.press("Bewaren");
    }

    static String day(int from) {
        return TODAY.plusDays(from).toString();
    }

    /** What she hears about her signal in two clicks: the question, and with whom. */
    String answer(String whom) {
        noticer.open(signal);
        noticer.page().locator("main a[href^='/mag-ik-delen']").first().click();
        noticer.page().locator(".ps-whom a[href$='wie=" + whom + "']").click();
        return answered();
    }

    /** The answer, with what is folded in it. */
    String answered() {
        noticer.page().waitForLoadState();
        return noticer.page().locator(".ps-answer").first().textContent().strip();
    }

    void seat(String who, boolean gives) {
        caseLead.open(caseFile + "/betrokkenen/nieuw");
        caseLead.selectSaying("wie", who);
        caseLead.fill("waarom", "Nodig om school en veiligheid op elkaar af te stemmen.");
        caseLead.fill("tot", day(330));
        if (gives) {
            caseLead.choose("geeft", "ja");
        }
        caseLead.press("Plaats aan tafel geven");
    }

    void write(String kind, String words) {
        caseLead.open(caseFile + "/plan/nieuw");
        caseLead.select("domein", "future");
        caseLead.choose("soort", kind);
        caseLead.fill("tekst", words);
        caseLead.press("In het plan bewaren");
    }

    /** The police fill in what they want to give, without sending it. */
    void offer(String category, LocalDate happened) {
        fillOffer(category, happened, nameOf(attendance));
    }

    void fillOffer(String category, LocalDate happened, String whom) {
        police.open(caseFile + "/delen/nieuw");
        police.select("categorie", category);
        police.choose("soort", "POLICE");
        police.choose("vorm", "SUMMARY");
        police.fill("tekst", POLICE_WORDS);
        police.fill("gezien", happened.toString());
        police.fill("bronterm", day(200));
        String receiver = police.tickSaying("ontvanger", whom);
        police.fill("reden-" + receiver, "Om de gesprekken met school veilig te plannen.");
        police.fill("voorwaarde", "Niet doorgeven, ook niet aan school.");
        police.fill("tot", day(60));
    }

    void withdraw() {
        if (police.page().locator("main select[name=reden]").count() > 0) {
            police.page().locator("main select[name=reden]").selectOption(new SelectOption().setIndex(1));
        } else {
            police.page().locator("main input[name=reden]").first().check();
        }
        police.press("Intrekken bij");
    }

    void bring() {
        attendance.open(caseFile);
        attendance.follow("Meegeven aan de overdracht");
        attendance.select("categorie", partnership.category(CategoryMeaning.SCHOOL));
        attendance.fill("tekst", SUMMARY);
        attendance.fill("nodig", "School hoort bij het plan.");
        attendance.choose("leverancier", "ja");
        attendance.press("Bekijken wat er meegaat");
        assertThat(attendance.text()).contains("Precies dit gaat mee");
        attendance.look("46-overdracht-meegeven");
        attendance.press("Meegeven");
    }

    void handOver(String transfer) {
        lead.open(transfer);
        lead.look("47-overdracht-wat-meegaat");
        assertThat(lead.text()).contains(SUMMARY, attendanceOffice());
        lead.choose("bevestig", "ja");
        lead.press("Casus overdragen");
        lead.look("48-overgedragen");
        assertThat(lead.text()).contains("staat hier stil").doesNotContain(SUMMARY);
        attendance.open(caseFile);
        assertThat(attendance.text()).contains("staat hier stil").doesNotContain("Jayden");
        assertThat(police.open(caseFile + "/delen/nieuw")).isEqualTo(404);
    }

    void fillSignal() {
        noticer.choose("uitbuiting", "MAYBE");
        noticer.selectIfAsked("aanpak", partnership.regime());
        noticer.fill(
                "feit", "Werd maandag om 15.10 uur door een bestelbus opgehaald bij het plein, met drie telefoons.");
        noticer.fill("waarneming", "Schrok toen een van de telefoons ging.");
        noticer.fill("duiding", "Ik denk dat hij iets moet doen voor iemand.");
        noticer.fill("horen-zeggen", "Een andere jongen zegt dat hij pakketjes wegbrengt.");
        noticer.fill("eigen-woorden", "Ik wil gewoon geld voor een scooter.");
        noticer.fill("gedaan", "Twee keer met hem gepraat.");
        noticer.fill("gezien-op", day(-2));
        noticer.select("buurt", partnership.neighbourhood());
        noticer.select("jongere-weet", "YES");
        noticer.select("ouders-weten", "NO_MOMENT_YET");
        noticer.fill("opnieuw", day(14));
        fillName(noticer);
    }

    static void fillName(Somebody somebody) {
        somebody.fill("voornaam", "Jayden");
        somebody.fill("achternaam", "Voorbeeldzoon");
        somebody.fill("geboortedatum", TODAY.minusYears(15).minusDays(40).toString());
    }
}
