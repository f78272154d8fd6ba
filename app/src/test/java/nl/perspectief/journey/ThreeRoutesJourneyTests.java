package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * From a consult without a name to the letter about a decision, by each of the three routes, as the people who do it: youth worker,
 * police, process lead and second reader.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeRoutesJourneyTests {
    /** The questions that one route asks and another does not. */
    private static final Set<Criterion> OWN = EnumSet.of(
            Criterion.UNDERMINING_CONTEXT, Criterion.CORE_ROLE, Criterion.PROBLEMATIC_GROUP, Criterion.NO_POLICE_QUERY);

    private static final String SEEN = "De jongere vertelde dat iemand een tas bij hem achterliet.";

    private final Browsers browsers =
            new Browsers(TestServer.demo().url(), "wegen", List.of(Somebody.WIDE, Somebody.NARROW));
    private final Somebody sanne = browsers.as("sanne.jongerenwerk");
    private final Somebody ilse = browsers.as("ilse.gemeente");
    private final Somebody karim = browsers.as("karim.gemeente");
    private final String name = Chain.freshName();

    @AfterAll
    void close() {
        browsers.close();
    }

    /** She asks the process leads about a situation, gets an answer and makes a signal of it. */
    private void consulted(String name) {
        sanne.open("/overleg/nieuw");
        sanne.page().locator("[name='aan']").last().check();
        sanne.fill("situatie", "Een jongere van vijftien heeft steeds een andere telefoon. Wat kan ik doen?");
        sanne.press("Versturen");
        String consult = sanne.path();
        ilse.open(consult);
        ilse.fill("bericht", "Praat eerst met de jongere. Blijft de zorg, leg het dan vast.");
        ilse.press("Antwoord");
        sanne.open(consult);
        assertThat(sanne.text()).contains("Praat eerst met de jongere.");
        sanne.press("signaal");
        sanne.choose("uitbuiting", "MAYBE");
        sanne.fill("feit", "Had drie telefoons bij zich.");
        sanne.select("buurt", "noorderpoort");
        sanne.select("jongere-weet", "YES");
        sanne.select("ouders-weten", "YES");
        sanne.fill("voornaam", name);
        sanne.fill("achternaam", "Nergenshuizen");
        sanne.fill("geboortedatum", Journey.TODAY.minusYears(15).toString());
        sanne.press("Signaal bewaren");
    }

    private void referred(Route route, Runnable first) {
        sanne.open(sanne.path() + "/aanmelden");
        sanne.choose("weg", route.name());
        first.run();
        sanne.choose("toestemming-jongere", "CONSENTS");
        sanne.choose("toestemming-ouders", "CONSENTS");
        sanne.fill("noodzaak", "Alleen komen we niet verder.");
        sanne.tickAll("input[name=uitspraken]");
        sanne.press("Bekijk wat");
        sanne.press("Aanmelden bij");
    }

    /** The path of the weighing, which she begins. */
    private String begun() {
        String referral = one("SELECT id::text FROM referral WHERE signal_id = ?::uuid", sanne.lastId());
        ilse.open("/wegingen/" + referral);
        ilse.press("Begin");
        return "/wegingen/" + referral;
    }

    private static String one(String sql, String id) {
        return TestServer.demo()
                .superuser()
                .sql(sql)
                .param(id)
                .query(String.class)
                .single();
    }

    /** What her route asks first and last she answers on its page; the questions of all routes are walked through elsewhere. */
    private void answered(String weighing, Route route) {
        Acting lead = TestServer.demo()
                .bean(Professionals.class)
                .of("ilse.gemeente")
                .getFirst()
                .under(Working.on("d2"), "4bf92f3577b34da6a3ce929d0e0e4736");
        UUID id = UUID.fromString(weighing.substring(weighing.lastIndexOf('/') + 1));
        Weighings weighings = TestServer.demo().bean(Weighings.class);
        answered(weighing, Criterion.VICTIM_VIEW);
        Map<Criterion, Given> others = new EnumMap<>(Criterion.class);
        Criterion.of(route).stream()
                .filter(one -> one != Criterion.VICTIM_VIEW && !OWN.contains(one))
                .forEach(
                        one -> others.put(one, new Given(one != Criterion.DISSENT, "Dit volgt uit wat is aangemeld.")));
        int version = Objects.requireNonNull(
                        weighings.look(lead, id).orElseThrow().weighing())
                .version();
        weighings.answer(lead, id, version, others);
        Criterion.of(route).stream().filter(OWN::contains).forEach(one -> answered(weighing, one));
        ilse.open(weighing);
    }

    private void answered(String weighing, Criterion criterion) {
        ilse.open(weighing + "/vraag/" + criterion);
        ilse.choose("antwoord-" + criterion.name(), "YES");
        ilse.fill("reden-" + criterion.name(), "Dit is nagevraagd bij de melder.");
        ilse.press("Bewaren en verder");
    }

    /** A second reader agrees, it is decided by who did not read second, and the letter tells the young person. */
    private void decided(String weighing, String name) {
        ilse.press("tweede lezer");
        karim.open(weighing + "/tweede-lezing");
        karim.choose("eens", "YES");
        karim.fill("reden", "Eens: lichtere hulp is geprobeerd.");
        karim.press("bewaren");
        ilse.open(weighing + "/besluit");
        ilse.selectSaying("casusregisseur", "Karim");
        ilse.press("Persoonsgerichte aanpak beginnen");
        ilse.open(weighing + "/brief");
        ilse.choose("lezer", "YOUTH");
        ilse.choose("brieftaal", "NL");
        ilse.press("Brief maken");
        assertThat(ilse.page().locator(".ps-letter").innerText()).contains(name);
    }

    @Test
    void by_the_first_route_the_police_tells_what_was_seen_before_it_is_weighed() {
        String who = name + "een";
        consulted(who);
        referred(Route.POLICE_CONTACT, () -> {
            sanne.fill("politiecontact-dag", Journey.day(-6));
            sanne.choose("politiecontact-als", "WITNESS");
        });
        String weighing = begun();
        ilse.open(weighing + "/politie");
        ilse.look("1-politie-vragen");
        ilse.selectSaying("politiecollega", "Mark");
        ilse.press("Vraag de samenvatting");
        Somebody mark = browsers.as("mark.politie");
        String task = one("SELECT id::text FROM police_summary WHERE referral_id = ?::uuid", ilse.lastId());
        assertThat(mark.page()
                        .locator("main a[href='/politievragen/" + task + "']")
                        .count())
                .as("it waits on Vandaag")
                .isPositive();
        mark.open("/politievragen/" + task);
        assertThat(mark.text()).doesNotContain(who);
        mark.look("2-politie-samenvatting");
        mark.choose("contact-rol", "VICTIM");
        mark.fill("contact-plek", "bij het station");
        mark.fill("contact-feiten", SEEN);
        mark.fill("bron-tot", Journey.day(90));
        mark.choose("meegelezen", "ja");
        mark.press("Geef de samenvatting");
        ilse.open(weighing + "/vraag/" + Criterion.VICTIM_VIEW);
        assertThat(ilse.text()).contains(SEEN, "Als slachtoffer", "Wpg");
        ilse.look("3-vraag-met-samenvatting");
        answered(weighing, Route.POLICE_CONTACT);
        decided(weighing, who);
        assertThat(mark.open("/politievragen/" + task))
                .as("gone with the decision")
                .isEqualTo(404);
    }

    @Test
    void by_the_second_route_the_decision_about_the_group_goes_along() {
        String who = name + "twee";
        consulted(who);
        referred(Route.CORE_MEMBER, () -> {
            sanne.fill("groepsbesluit", "DR-14");
            sanne.fill("groepsbesluit-dag", Journey.day(-20));
        });
        String weighing = begun();
        assertThat(ilse.open(weighing + "/politie")).isEqualTo(404);
        answered(weighing, Route.CORE_MEMBER);
        assertThat(ilse.text()).contains("DR-14").doesNotContain("Samenvatting van de politie");
        decided(weighing, who);
    }

    @Test
    void by_the_third_route_consent_comes_first_and_nothing_is_asked_of_the_police() {
        String who = name + "drie";
        consulted(who);
        referred(Route.SEEN_ONLY, () -> {});
        String weighing = begun();
        answered(weighing, Route.SEEN_ONLY);
        assertThat(ilse.text()).contains("Vraag niets na bij politie").doesNotContain("Samenvatting van de politie");
        decided(weighing, who);
    }
}
