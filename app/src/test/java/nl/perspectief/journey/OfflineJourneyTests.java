package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.OwnWord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody types a signal on a phone, and the connection comes and goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineJourneyTests {
    private static final String NEW = "/signalen/nieuw";
    private static final String HERS =
            "SELECT id FROM professional WHERE subject IN ('anouk.veiligthuis', 'emma.school')";

    /** All that is on the device, as who holds it can read it. */
    private static final String ON_DEVICE = """
            async () => {
                const store = await new Promise(done => { const asked = indexedDB.open("perspectief", 1); asked.onsuccess = () => done(asked.result); });
                const of = name => new Promise(done => { const asked = store.transaction(name).objectStore(name).getAll(); asked.onsuccess = () => done(asked.result); });
                const boxes = await of("wachtrij");
                const texts = boxes.map(one => JSON.stringify(one) + new TextDecoder("latin1").decode(one.box));
                const cached = [];
                for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) cached.push(one.url);
                const salt = await of("apparaat");
                store.close();
                return [boxes.length, [...texts, ...salt, ...cached, ...Object.values({...localStorage}), ...Object.values({...sessionStorage})].join("|")];
            }""";

    private final TestServer server = TestServer.demo();
    private final Browsers browsers = new Browsers(server.url());
    private String word = "";

    @BeforeEach
    void anew() {
        word = OwnWord.next();
        nothingHalf();
    }

    @AfterEach
    void nothingHalf() {
        server.superuser()
                .sql("DELETE FROM draft WHERE professional_id IN (" + HERS + ")")
                .update();
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    private Somebody onPhone() {
        Somebody anouk = browsers.as("anouk.veiligthuis");
        anouk.page().setViewportSize(Somebody.NARROW, 740);
        anouk.open(NEW);
        return anouk;
    }

    private void typed(Somebody somebody, String fact) {
        somebody.choose("uitbuiting", "MAYBE");
        somebody.fill("feit", fact);
        somebody.select("buurt", "noorderpoort");
        somebody.select("jongere-weet", "YES");
        somebody.select("ouders-weten", "YES");
    }

    private static Locator waiting(Somebody somebody) {
        return somebody.page().locator("[data-waiting] [data-says]");
    }

    private static void reads(Locator where, String words) {
        where.filter(new Locator.FilterOptions().setHasText(words)).waitFor();
    }

    private static void sends(Somebody somebody) {
        somebody.page().locator("button:has-text('Signaal bewaren')").first().click();
    }

    private static List<?> device(Somebody somebody) {
        return (List<?>) somebody.page().evaluate(ON_DEVICE);
    }

    /** Whose they are and what they say. */
    private List<String> signals(String fact) {
        return server.superuser()
                .sql(
                        "SELECT subject || ': ' || narrative FROM item JOIN professional p ON p.id = recorded_by WHERE narrative LIKE ?")
                .param("%" + fact + "%")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void what_is_typed_is_kept_and_stands_there_again_in_another_browser() {
        Somebody anouk = onPhone();
        anouk.fill("feit", "Zag " + word + " bij het plein.");
        anouk.page().locator("[name=school]").focus();
        reads(anouk.page().locator("[data-saved]"), "Bewaard ");
        anouk.open("/");
        assertThat(anouk.text()).contains("Maak het signaal af dat je begon");

        Somebody elsewhere = onPhone();
        assertThat(elsewhere.text()).contains("Je was hier bezig (om ", "Dit had je al.");
        assertThat(elsewhere.page().locator("[name=feit]").inputValue()).contains(word);
        elsewhere.look("70-draft");
    }

    @Test
    void without_a_connection_a_signal_waits_closed_and_is_there_once_when_it_returns() {
        Somebody anouk = onPhone();
        var context = anouk.page().context();
        waitForKey(anouk);
        context.setOffline(true);
        typed(anouk, "Hoorde " + word + " roepen.");
        reads(anouk.page().locator("[data-saved]"), "Niet bewaard: geen verbinding");
        sends(anouk);
        reads(waiting(anouk), "1 signaal wacht op verbinding. Alleen jij kunt dit lezen.");
        assertThat(anouk.page().locator("[name=feit]").inputValue()).isEmpty();
        assertThat(device(anouk).getFirst()).isEqualTo(1);
        assertThat(device(anouk).getLast().toString()).doesNotContain(word, "noorderpoort", "feit");
        anouk.look("71-waiting");
        anouk.page().setViewportSize(Somebody.NARROW, 740);
        assertThat(signals(word)).isEmpty();

        context.setOffline(false);
        reads(waiting(anouk), "1 signaal is verstuurd.");
        assertThat(signals(word)).hasSize(1);
        assertThat(device(anouk).getFirst()).isEqualTo(0);
        anouk.open(NEW);
        assertThat(anouk.page().locator("[data-waiting]").isVisible()).isFalse();
        assertThat(signals(word)).hasSize(1);
    }

    @Test
    void what_waits_survives_the_page_and_another_at_the_same_device_cannot_read_it_but_wipe_it() {
        Somebody anouk = onPhone();
        var context = anouk.page().context();
        waitForKey(anouk);
        context.setOffline(true);
        typed(anouk, "Zag " + word + " rennen.");
        sends(anouk);
        reads(waiting(anouk), "1 signaal wacht op verbinding.");
        // as after a long night: her own page, wherever a browser still keeps it, cannot send it either
        TestServer.demo()
                .superuser()
                .sql("DELETE FROM spring_session WHERE principal_name = 'anouk.veiligthuis'")
                .update();
        assertThatThrownBy(() -> anouk.page().reload()).isInstanceOf(PlaywrightException.class);
        anouk.page().waitForTimeout(500);
        anouk.page().navigate("about:blank");
        context.clearCookies(); // who is signed in sends what waits
        context.setOffline(false);

        anouk.open("/inloggen");
        anouk.press("emma.school");
        anouk.open(NEW);
        Locator others = anouk.page().locator("[data-of-others]");
        reads(others, "Hier wacht ook 1 signaal van een andere aanmelding. Jij kunt het niet lezen.");
        assertThat(anouk.page().locator("main").innerText()).doesNotContain(word);
        assertThat(device(anouk).getLast().toString()).doesNotContain(word);
        assertThat(signals(word)).isEmpty();
        anouk.look("72-of-another");

        anouk.page().locator("[data-wipe] summary").click();
        anouk.page().locator("[data-wipe] button").click();
        reads(waiting(anouk), "Gewist.");
        assertThat(device(anouk).getFirst()).isEqualTo(0);
        assertThat(signals(word)).isEmpty();
    }

    @Test
    void what_the_server_refuses_comes_back_in_the_form_and_what_waits_goes_at_the_next_sign_in() {
        Somebody anouk = onPhone();
        var context = anouk.page().context();
        waitForKey(anouk);
        context.setOffline(true);
        anouk.fill("feit", "Zag " + word + " lopen.");
        sends(anouk);
        reads(waiting(anouk), "1 signaal wacht op verbinding.");
        context.setOffline(false);
        reads(waiting(anouk), "is niet aangenomen");
        assertThat(anouk.page().locator("[name=feit]").inputValue()).contains(word);
        reads(anouk.page().locator("[data-saved]"), "Bewaard ");
        assertThat(device(anouk).getFirst()).isEqualTo(0);

        context.setOffline(true);
        typed(anouk, "Zag " + word + " lopen.");
        sends(anouk);
        reads(waiting(anouk), "1 signaal wacht op verbinding.");
        anouk.page().navigate("about:blank");
        context.setOffline(false);
        context.clearCookies();
        anouk.open("/inloggen");
        anouk.press("anouk.veiligthuis");
        anouk.open(NEW);
        reads(waiting(anouk), "1 signaal is verstuurd.");
        assertThat(anouk.page().locator("[name=feit]").inputValue()).isEmpty();
        assertThat(device(anouk).getFirst()).isEqualTo(0);
        assertThat(signals(word)).hasSize(1);
    }

    /** The page has asked for its key, as it does when it opens. */
    private static void waitForKey(Somebody somebody) {
        somebody.page()
                .waitForFunction(
                        "() => performance.getEntriesByType('resource').some(one => one.name.includes('/later-verder/sleutel') && one.responseEnd > 0)");
        somebody.page().waitForTimeout(300);
    }
}
