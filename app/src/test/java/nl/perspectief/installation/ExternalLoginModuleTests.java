package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.perspectief.Perspectief;
import nl.perspectief.identity.issuer.user.UserCommand;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.FreePort;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Signing in through an OpenID provider that others wrote, with TLS in front, as an installation of a partnership does. */
class ExternalLoginModuleTests {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String AT = "aanmelden";
    private static final PrintStream OUT = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    private static OwnInstallation own;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        own = new OwnInstallation(PROVIDER.issuerUrl(AT).toString());
        Owner owner = own.prepared();
        Installation installation = Installation.alone(
                own.asked("start", "--port", Integer.toString(FreePort.any()), "--required-acr", "hoog"),
                Preparation.here());
        application = installation.start(Perspectief::start);
        CommandRun command = new CommandRun(owner.database(), Clock.systemUTC(), CommandOutput.of(OUT), false);
        new RegisterCommand(command)
                .covenant(List.of(Path.of("../covenants/lokale-pga-lichtendal").toString()));
        UserCommand.ofExternalIssuer(command)
                .run(
                        List.of("add", "b7c1"),
                        Map.of(
                                "name", "Els Voorbeeld",
                                "function", "jongerenwerker",
                                "organisation", "jongerenwerk",
                                "roles", "frontlijn"));
    }

    @AfterAll
    static void stop() {
        application.close();
        own.close();
        PROVIDER.shutdown();
    }

    private static BehindTls browser() {
        return new BehindTls(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static void vouchesFor(String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(AT, subject, "JWT", List.of("perspectief"), claims, 300));
    }

    @Test
    void who_showed_a_second_factor_comes_home_and_leaves_at_both() throws Exception {
        vouchesFor("b7c1", Map.of("amr", List.of("pwd", "otp")));
        try (BehindTls browser = browser()) {
            BehindTls.Page home = browser.get("/signalen");

            assertThat(home.address()).hasToString(OwnInstallation.PUBLIC_URL + "/signalen");
            assertThat(home.status()).isEqualTo(200);
            assertThat(home.body()).contains("Els Voorbeeld");
            assertThat(browser.insecureCookies()).isEmpty();

            BehindTls.Page gone = browser.post(home, "/uitloggen");
            assertThat(gone.address().toString()).startsWith(OwnInstallation.PUBLIC_URL + "/uitgelogd");
            assertThat(askedOfTheIssuer())
                    .anyMatch(path -> path.contains("endsession") && path.contains("client_id=perspectief"))
                    .noneMatch(path -> path.contains("id_token") || path.contains("eyJ"));
            vouchesFor("iemand-anders", Map.of("amr", List.of("mfa")));
            assertThat(browser.get("/signalen").body()).doesNotContain("Els Voorbeeld");
        }
    }

    /** The addresses that browser and application asked of the issuer so far. */
    private static List<String> askedOfTheIssuer() {
        List<String> paths = new ArrayList<>();
        try {
            while (true) {
                paths.add(PROVIDER.takeRequest(100, TimeUnit.MILLISECONDS).getPath());
            }
        } catch (RuntimeException _) {
            return paths; // it says so when there are no more
        }
    }

    @Test
    void the_agreed_level_counts_as_a_second_factor() throws Exception {
        vouchesFor("b7c1", Map.of("acr", "hoog"));
        try (BehindTls browser = browser()) {
            assertThat(browser.get("/signalen").body()).contains("Els Voorbeeld");
        }
    }

    @Test
    void a_password_alone_or_a_telephone_message_does_not_get_in() throws Exception {
        for (List<String> weak : List.of(List.of("pwd"), List.of("pwd", "sms"))) {
            vouchesFor("b7c1", Map.of("amr", weak, "acr", "laag"));
            try (BehindTls browser = browser()) {
                BehindTls.Page page = browser.get("/signalen");
                assertThat(page.address().getPath()).isEqualTo("/inloggen/mislukt");
                assertThat(page.body()).doesNotContain("Els Voorbeeld");
            }
        }
    }

    @Test
    void somebody_the_partnership_does_not_know_reads_so_and_can_leave() throws Exception {
        vouchesFor("onbekende", Map.of("amr", List.of("mfa")));
        try (BehindTls browser = browser()) {
            BehindTls.Page page = browser.get("/signalen");
            assertThat(page.body()).contains("/uitloggen").doesNotContain("Els Voorbeeld");
        }
    }

    @Test
    void a_token_for_another_application_does_not_get_in() throws Exception {
        vouchesFor("b7c1", Map.of("amr", List.of("mfa"), "aud", List.of("iets-anders")));
        try (BehindTls browser = browser()) {
            assertThat(browser.get("/signalen").address().getPath()).isEqualTo("/inloggen/mislukt");
        }
    }
}
