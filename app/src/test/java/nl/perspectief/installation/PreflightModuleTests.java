package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.perspectief.installation.preparation.Preflight;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the settings of an installation on an own PostgreSQL is one line before anything starts. */
class PreflightModuleTests {
    private static OwnInstallation own;

    @BeforeAll
    static void start() {
        own = new OwnInstallation();
        own.prepared();
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    private static void start(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(own.environment());
        environment.keySet().removeIf(name -> name.startsWith("PERSPECTIEF_DATABASE_OWNER"));
        environment.putAll(changed);
        Installation.alone(Options.read(new String[] {"start"}, environment), Preparation.apart());
    }

    private static void refused(Map<String, String> changed, String... words) {
        assertThatThrownBy(() -> start(changed))
                .isInstanceOf(Unusable.class)
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).contains(words).hasLineCount(1));
    }

    @Test
    void what_is_right_starts() {
        start(Map.of());
    }

    static Stream<List<String>> mistakes() {
        String url = Objects.requireNonNull(own.environment().get("PERSPECTIEF_DATABASE_URL"));
        return Stream.of(
                List.of("PERSPECTIEF_DATABASE_PASSWORD", "kx7Tq0mWz4Rb9LpVn2Yd", "--database-password"),
                List.of("PERSPECTIEF_DATABASE_USER", "niemand", "--database-user"),
                List.of("PERSPECTIEF_DATABASE_URL", url.replace("/postgres", "/bestaat-niet"), "bestaat niet"),
                List.of("PERSPECTIEF_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/postgres", "niet te bereiken"),
                List.of("PERSPECTIEF_DATABASE_URL", "jdbc:mysql://db/x", "--database-url"),
                List.of("PERSPECTIEF_DATABASE_URL", "postgres", "--database-url"),
                List.of("PERSPECTIEF_ISSUER", "login.example.org", "--issuer"),
                List.of("PERSPECTIEF_ISSUER", "http://login.example.org", "--issuer"),
                List.of("PERSPECTIEF_PUBLIC_URL", "perspectief", "--public-url"),
                List.of("PERSPECTIEF_PUBLIC_URL", "http://perspectief.example.org", "--public-url"),
                List.of("PERSPECTIEF_DATABASE_OWNER_PASSWORD", "Zt5Hc8uQe1Jg6MfXo3Ba", "migrate"),
                List.of("PERSPECTIEF_PSEUDONYM_KEY", "kort", "--pseudonym-key"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_one_line_that_names_the_setting(List<String> mistake) {
        refused(Map.of(mistake.get(0), mistake.get(1)), mistake.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT perspectief_owner TO perspectief_app",
                "GRANT pg_read_all_data TO perspectief_app",
                "ALTER ROLE perspectief_app BYPASSRLS",
                "ALTER ROLE perspectief_app CREATEROLE",
                "GRANT INSERT ON allowed_flow TO perspectief_app",
                "GRANT UPDATE (name) ON professional TO perspectief_app",
                "GRANT DELETE ON trail_line TO perspectief_app",
                "GRANT CREATE ON SCHEMA public TO perspectief_app",
                "GRANT TEMPORARY ON DATABASE postgres TO perspectief_app",
                "ALTER TABLE item DISABLE ROW LEVEL SECURITY"
            })
    void a_role_that_could_get_past_its_walls_is_refused(String granted) {
        own.superuser().sql(granted).update();
        try {
            refused(Map.of(), "rol van --database-user");
        } finally {
            own.superuser().sql(undoing(granted)).update();
        }
        start(Map.of());
    }

    private static String undoing(String granted) {
        return granted.replaceFirst("^GRANT (.*) TO ", "REVOKE $1 FROM ")
                .replaceFirst("(BYPASSRLS|CREATEROLE)$", "NO$1")
                .replaceFirst("DISABLE ROW", "ENABLE ROW");
    }

    @Test
    void a_database_that_was_not_prepared_says_how_to() {
        try (OwnInstallation fresh = new OwnInstallation()) {
            assertThatThrownBy(() -> Installation.alone(fresh.asked("start"), Preparation.apart()))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("./perspectief migrate");
            Launched.Ended migrated = Launched.run(fresh.environment(), "migrate");
            assertThat(migrated.code()).as(migrated.said()).isZero();
            assertThat(migrated.said()).containsPattern("klaargemaakt voor deze versie, met \\d+ nieuwe migraties");
            Launched.Ended again = Launched.run(fresh.environment(), "migrate");
            assertThat(again.said()).contains("was al klaar").contains("Er is niets veranderd.");
            Installation.alone(fresh.asked("start"), Preparation.apart());
        }
    }

    @Test
    void an_issuer_that_calls_itself_otherwise_is_refused() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> named = new ArrayList<>();
        elsewhere.createContext("/", exchange -> {
            byte[] body = ("{\"issuer\":\"" + named.getFirst() + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        elsewhere.start();
        String issuer = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        named.add(issuer + "/ander");
        refused(Map.of("PERSPECTIEF_ISSUER", issuer), "--issuer");
        named.set(0, issuer);
        start(Map.of("PERSPECTIEF_ISSUER", issuer));
        elsewhere.stop(0);
    }

    @Test
    void a_port_in_use_and_an_address_of_elsewhere_are_said() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Consumer<String[]> door = arguments -> Preflight.door(Options.read(arguments, Map.of()));
            assertThatThrownBy(() -> door.accept(new String[] {"--port", Integer.toString(taken.getLocalPort())}))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--port");
            assertThatThrownBy(() -> door.accept(
                            new String[] {"--port", Integer.toString(FreePort.any()), "--address", "192.0.2.1"}))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--address");
        }
    }
}
