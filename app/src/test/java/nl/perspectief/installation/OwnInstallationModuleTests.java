package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.Perspectief;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.identity.issuer.client.ClientCommand;
import nl.perspectief.identity.issuer.user.UserCommand;
import nl.perspectief.installation.commands.NeighbourhoodCommand;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.FreePort;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;

/** A partnership of its own on an external database and issuer, from nothing to a first referral, in the order of a day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnInstallationModuleTests {
    private static final OwnInstallation OWN = new OwnInstallation();
    private static final Owner OWNER = OWN.prepared();
    private static final Installation INSTALLATION =
            Installation.alone(OWN.asked("start", "--port", Integer.toString(FreePort.any())), Preparation.here());
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(SAID, true, StandardCharsets.UTF_8);
    private static final ConfigurableApplicationContext APPLICATION = INSTALLATION.start(Perspectief::start);

    @BeforeAll
    static void places() {
        assertThat(new NeighbourhoodCommand(command()).run(List.of("noord", "Noord")))
                .isZero();
    }

    @AfterAll
    static void stop() {
        APPLICATION.close();
        OWN.close();
    }

    private static CommandRun command() {
        return new CommandRun(OWNER.database(), Clock.systemUTC(), CommandOutput.of(OUT), false);
    }

    private static RegisterCommand register() {
        return new RegisterCommand(command());
    }

    private static String today() {
        return Today.here().toString();
    }

    private static Referred refer() {
        Acting youthWorker = APPLICATION
                .getBean(Professionals.class)
                .of("sub-1")
                .getFirst()
                .under(Working.on("d2"), "4bf92f3577b34da6a3ce929d0e0e4736");
        Signal signal = APPLICATION
                .getBean(Signals.class)
                .record(
                        youthWorker,
                        new NewSignal(
                                Exploitation.NO,
                                new Identity("Jayden", "Verzonnen", LocalDate.of(2011, 3, 2)),
                                "noord",
                                null,
                                Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                                Informed.BOTH));
        return APPLICATION
                .getBean(Referrals.class)
                .refer(
                        youthWorker,
                        new NewReferral(signal.id(), Route.SEEN_ONLY, Consent.of(true), "Samen kijken.", Set.of()));
    }

    @Test
    @Order(1)
    void it_starts_without_people_organisations_or_covenant() {
        assertThat(APPLICATION.getBean(Professionals.class).logins()).isEmpty();
        assertThat(APPLICATION.getBean(Organisations.class).all()).isEmpty();
        Covenants covenants = APPLICATION.getBean(Covenants.class);
        assertThat(covenants.regimes(Clock.systemUTC().instant())).isEmpty();
    }

    @Test
    @Order(1)
    void the_application_cannot_become_the_owner_of_the_tables() {
        assertThat(APPLICATION.getBeanProvider(OwnerDatabase.class)).isEmpty();
    }

    @Test
    @Order(1)
    void a_neighbourhood_that_a_command_added_is_in_the_log_with_who_did_it_and_without_its_name() {
        assertThat(new NeighbourhoodCommand(command()).run(List.of("noord", "Noord")))
                .as("nothing changes the second time")
                .isZero();
        assertThat(OWN.superuser()
                        .sql("SELECT place || ' ' || operator || ' ' || via || coalesce(detail, '') FROM security_event"
                                + " WHERE code = 'NEIGHBOURHOOD_ADDED'")
                        .query(String.class)
                        .list())
                .containsExactly("neighbourhood " + System.getProperty("user.name") + " COMMAND");
    }

    @Test
    @Order(2)
    void it_has_no_sign_in_page_of_its_own() throws Exception {
        assertThat(status("/aanmelden")).isNotEqualTo(200);
        assertThat(status("/oauth2/jwks")).isNotEqualTo(200);
        assertThat(status("/.well-known/openid-configuration")).isNotEqualTo(200);
        assertThat(status("/gezondheid")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void an_issuer_that_cannot_be_reached_is_said_so() throws Exception {
        try (BehindTls browser = new BehindTls(
                Integer.parseInt(APPLICATION.getEnvironment().getRequiredProperty("local.server.port")))) {
            assertThat(browser.get("/inloggen").body()).contains("De aanmelddienst is nu niet te bereiken.");
        }
    }

    private static int status(String path) throws IOException, InterruptedException {
        String port = APPLICATION.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    @Order(3)
    void before_a_signature_everything_is_withheld() {
        assertThat(register()
                        .covenant(List.of(
                                Path.of("../covenants/lokale-pga-lichtendal").toString())))
                .isZero();
        Map<String, String> flags = new HashMap<>(Map.of(
                "name",
                "Sanne Voorbeeld",
                "function",
                "jongerenwerker",
                "organisation",
                "jongerenwerk",
                "roles",
                "frontlijn"));
        assertThat(UserCommand.ofExternalIssuer(command()).run(List.of("add", "sub-1"), flags))
                .isZero();

        assertThat(refer()).isInstanceOf(Referred.Withheld.class);
    }

    @Test
    @Order(4)
    void what_both_signed_and_assessed_travels_at_once() {
        for (String partner : List.of("gemeente", "jongerenwerk")) {
            assertThat(register().sign(List.of(partner, today()), null, null)).isZero();
            assertThat(register().dpia(List.of(partner, today()), null)).isZero();
        }

        assertThat(refer()).isInstanceOf(Referred.Made.class);
        assertThat(SAID.toString(StandardCharsets.UTF_8))
                .contains("handtekening van gemeente")
                .contains("DPIA van jongerenwerk");
    }

    @Test
    @Order(5)
    void a_signature_that_ended_ends_it_at_once() {
        assertThat(register().sign(List.of("gemeente", today(), today()), null, null))
                .isZero();

        assertThat(refer()).isInstanceOf(Referred.Withheld.class);
    }

    @Test
    @Order(6)
    void the_logs_of_an_external_database_can_be_verified() {
        assertThat(new VerifyCommand(OWNER.tables(), Chains.ALL, Clock.systemUTC(), OUT)
                        .run(VerifyCommand.Options.NONE))
                .isZero();
    }

    @Test
    @Order(7)
    void somebody_who_is_removed_is_nobody() {
        UserCommand users = UserCommand.ofExternalIssuer(command());
        assertThat(users.run(List.of("remove", "sub-1"), Map.of())).isZero();

        assertThat(APPLICATION.getBean(Professionals.class).of("sub-1")).isEmpty();
    }

    @Test
    @Order(8)
    void systems_are_registered_at_the_issuer_that_makes_the_tokens() {
        ClientCommand clients = new ClientCommand(command(), false);

        assertThat(clients.run(List.of("zaaksysteem", "gemeente"))).isEqualTo(2);
        assertThat(SAID.toString(StandardCharsets.UTF_8)).contains("bij de eigen aanmelddienst");
    }

    @Test
    @Order(9)
    void a_partner_or_date_that_does_not_exist_is_not_understood() {
        assertThat(register().sign(List.of("marslanders", today()), null, null)).isEqualTo(2);
        assertThat(register().dpia(List.of("gemeente", "gisteren"), null)).isEqualTo(2);
        assertThat(register().policeDecision(List.of("B-1", "politie", "c99", today()), null))
                .isEqualTo(2);
    }
}
