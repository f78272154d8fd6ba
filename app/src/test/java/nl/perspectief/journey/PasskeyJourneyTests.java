package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.account.Authenticator;
import nl.perspectief.identity.issuer.user.UserCommand;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passkeys, with the authenticator that Chromium has for tests, in an installation with a real account. */
class PasskeyJourneyTests {
    private static final String KEY = "an account key of this test only";
    private static final String ELS = "els.gemeente";
    private static final Pattern QUESTION = Pattern.compile("name=\"vraag\" value=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("&#34;challenge&#34;:&#34;([^&]+)&#34;");
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

    private static TestServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of(
                "perspectief.one-click",
                "false",
                "perspectief.issuer.account-key",
                KEY,
                "perspectief.sessions-most",
                "3"));
        browsers = new Browsers(server.url());
        OwnerDatabase owner = server.owner();
        owner.inTransaction(connection -> new PartnershipRegister(
                        connection, Clock.systemUTC().instant())
                .organisation("gemeente", "Gemeente Voorbeeld", "Gemeente", Domain.SOCIAL));
        UserCommand.ofEmbeddedIssuer(
                        new CommandRun(
                                owner,
                                Clock.systemUTC(),
                                CommandOutput.of(new PrintStream(SAID, true, StandardCharsets.UTF_8)),
                                false),
                        KEY,
                        InputStream.nullInputStream())
                .run(
                        List.of("add", ELS),
                        Map.of(
                                "organisation", "gemeente",
                                "name", "Els Voorbeeld",
                                "function", "procesregisseur",
                                "roles", "procesregisseur"));
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s", pattern).isTrue();
        return found.group(1);
    }

    private static String shown(String pattern) {
        return found(Pattern.compile(pattern), SAID.toString(StandardCharsets.UTF_8));
    }

    @Test
    void somebody_makes_a_passkey_signs_in_with_it_and_removes_it_and_nothing_else_signs_in_with_it() throws Exception {
        Somebody els = browsers.nobody();
        Page page = els.page();
        CDPSession devices = page.context().newCDPSession(page);
        String device = authenticator(devices);
        page.navigate(server.url() + "/inloggen");
        els.fill("naam", ELS);
        els.fill("wachtwoord", shown("wachtwoord +(\\S+)"));
        page.locator("[name=code]").fill(Authenticator.code(shown("codes ([A-Z2-7]{32})")));
        page.locator("form:not([data-passkey]) button:has-text('Inloggen')").click();
        page.waitForURL(url -> url.equals(server.url() + "/"));

        els.open("/mijn-sessies");
        els.look("mijn-sessies");
        els.fill("naam", "laptop van het werk");
        page.locator("[data-passkey=maken] button").click();
        page.locator(".ps-notice").waitFor();
        assertThat(els.text()).contains("De passkey is toegevoegd", "laptop van het werk");
        page.locator("[data-passkey=maken] button").click();
        page.locator("[data-known]").waitFor();
        assertThat(els.text())
                .contains("Dit apparaat heeft al een passkey")
                .doesNotContain("De passkey is toegevoegd", "De passkey is niet toegevoegd");

        page.locator("details.ps-user summary").click();
        page.locator("form[action='/uitloggen'] button").click();
        page.waitForURL("**/uitgelogd");
        page.navigate(server.url() + "/mijn-sessies");
        page.locator("[data-passkey=gebruiken] button").click();
        page.waitForURL("**/mijn-sessies");
        assertThat(els.text()).contains("laptop van het werk");

        SoftwareKey key = new SoftwareKey(credential(devices, device));
        onlyItsOwnQuestionAndAddressCount(key);
        noMoreSessionsThanThree(key);

        withoutItsOwnerTheDeviceDoesNotSign(devices, device, page);
        page.locator("[name=wachtwoord]").waitFor();
        Visitor again = signedIn(key);
        String mine = again.get("/mijn-sessies").body();
        String id = found(Pattern.compile("name=\"passkey\" value=\"([^\"]+)\""), mine);
        assertThat(again.post("/mijn-sessies/passkeys/verwijderen", "passkey", id)
                        .body())
                .contains("De passkey is verwijderd");
        refused(answered(new Asked(server.visitor()), key, server.url(), "localhost", SoftwareKey.OWNER_VERIFIED));
    }

    private static String authenticator(CDPSession devices) {
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    private static JsonObject credential(CDPSession devices, String device) {
        JsonObject of = new JsonObject();
        of.addProperty("authenticatorId", device);
        JsonArray all = devices.send("WebAuthn.getCredentials", of).getAsJsonArray("credentials");
        assertThat(all).hasSize(1);
        return all.get(0).getAsJsonObject();
    }

    private static void withoutItsOwnerTheDeviceDoesNotSign(CDPSession devices, String device, Page page) {
        JsonObject nobody = new JsonObject();
        nobody.addProperty("authenticatorId", device);
        nobody.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", nobody);
        page.context().clearCookies();
        page.navigate(server.url() + "/inloggen");
        page.locator("[data-passkey=gebruiken] button").click();
        page.locator("[data-failed]:visible").waitFor();
    }

    /** A sign-in page that somebody has in front of them. */
    private static final class Asked {
        final Visitor visitor;
        final String question;
        final String challenge;

        Asked(Visitor visitor) {
            this.visitor = visitor;
            String page = visitor.get("/inloggen").body();
            question = found(QUESTION, page);
            challenge = found(CHALLENGE, page.replace("&quot;", "&#34;"));
        }
    }

    private static HttpResponse<String> answered(Asked asked, SoftwareKey key, String origin, String site, int flags)
            throws GeneralSecurityException {
        return asked.visitor.submit(
                "/aanmelden", "vraag", asked.question, "antwoord", key.answer(asked.challenge, origin, site, flags));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Inloggen met de passkey is niet gelukt");
    }

    private static Visitor signedIn(SoftwareKey key) throws GeneralSecurityException {
        Asked asked = new Asked(server.visitor());
        assertThat(answered(asked, key, server.url(), "localhost", SoftwareKey.OWNER_VERIFIED)
                        .statusCode())
                .isEqualTo(302);
        asked.visitor.get("/inloggen");
        return asked.visitor;
    }

    private static void onlyItsOwnQuestionAndAddressCount(SoftwareKey key) throws GeneralSecurityException {
        int verified = SoftwareKey.OWNER_VERIFIED;
        refused(answered(new Asked(server.visitor()), key, "https://perspectief.example", "localhost", verified));
        refused(answered(new Asked(server.visitor()), key, server.url() + "0", "localhost", verified));
        refused(answered(new Asked(server.visitor()), key, server.url(), "perspectief.example", verified));
        refused(answered(new Asked(server.visitor()), key, server.url(), "localhost", SoftwareKey.ONLY_TOUCHED));

        Asked first = new Asked(server.visitor());
        Asked other = new Asked(server.visitor());
        String signed = key.answer(first.challenge, server.url(), "localhost", verified);
        refused(other.visitor.submit("/aanmelden", "vraag", other.question, "antwoord", signed));
        for (String odd :
                List.of("", "{}", "[]", "null", "x".repeat(30_000), signed.replace("public-key", "sleutel"))) {
            refused(other.visitor.submit("/aanmelden", "vraag", other.question, "antwoord", odd));
        }
        refused(other.visitor.submit("/aanmelden", "vraag", "verzonnen", "antwoord", signed));
        assertThat(first.visitor
                        .submit("/aanmelden", "vraag", first.question, "antwoord", signed)
                        .statusCode())
                .isEqualTo(302);
        refused(other.visitor.submit("/aanmelden", "vraag", first.question, "antwoord", signed));
    }

    private static void noMoreSessionsThanThree(SoftwareKey key) throws GeneralSecurityException {
        Visitor oldest = signedIn(key);
        assertThat(oldest.look("/mijn-sessies").statusCode()).isEqualTo(200);
        List<Visitor> others = List.of(signedIn(key), signedIn(key), signedIn(key));
        assertThat(oldest.look("/mijn-sessies").statusCode()).isEqualTo(302);
        assertThat(others)
                .allSatisfy(visitor ->
                        assertThat(visitor.look("/mijn-sessies").statusCode()).isEqualTo(200));
    }
}
