package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chapter of the manual on an own CA: a database and an issuer that only this CA vouches for. */
class ManualCaModuleTests {
    @TempDir
    Path place;

    private final Map<String, String> environment = new HashMap<>();

    /** Lines of the chapter, with a folder of this test. */
    private List<String> chapter() {
        String text = ManualPage.named("beheer.md").text();
        return text.substring(text.indexOf("## Een eigen CA"), text.indexOf("## Als het misgaat"))
                .replace("/etc/perspectief", place.toString())
                .lines()
                .map(String::strip)
                .toList();
    }

    private String line(String beginning) {
        return chapter().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_database_and_an_issuer_of_an_own_ca_are_trusted_as_the_manual_says_and_otherwise_not() throws Exception {
        OwnCa ca = new OwnCa(place);
        Files.copy(ca.certificate(), place.resolve("ca.pem"));
        Files.copy(ca.certificate(), place.resolve("db-ca.pem"));
        try (EmbeddedPostgres database = database(ca)) {
            HttpsServer issuer = issuer(ca);
            try {
                String plain = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres?sslmode=verify-full";
                set("DATABASE_URL", plain);
                assertThatThrownBy(() -> Typed.on(byOwner("migrate"))).isInstanceOf(Unusable.class);
                String root = ManualPage.named("beheer.md").text().replaceAll("(?s).*`(&sslrootcert=[^`]+)`.*", "$1");
                String trusting = plain + root.replace("/etc/perspectief", place.toString());
                set("DATABASE_URL", trusting.replace("localhost", "127.0.0.1"));
                assertThatThrownBy(() -> Typed.on(byOwner("migrate")))
                        .as("the certificate is for another name")
                        .isInstanceOf(Unusable.class);
                set("DATABASE_URL", trusting);
                assertThat(Typed.on(byOwner("migrate")).code()).isZero();
                starts(issuer);
            } finally {
                issuer.stop(0);
            }
        }
    }

    private void set(String name, String value) {
        environment.put("PERSPECTIEF_" + name, value);
    }

    private Options byOwner(String... words) {
        return Options.read(words, environment);
    }

    private EmbeddedPostgres database(OwnCa ca) throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", ca.server().toString())
                .setServerConfig("ssl_key_file", ca.key().toString())
                .start();
        String owner = Secrets.fresh();
        String application = Secrets.fresh();
        JdbcClient superuser = JdbcClient.create(database.getPostgresDatabase());
        superuser.sql(DatabaseRoles.sql(owner, application)).update();
        set("DATABASE_OWNER", "perspectief_owner");
        set("DATABASE_OWNER_PASSWORD", owner);
        set("DATABASE_USER", "perspectief_app");
        set("DATABASE_PASSWORD", application);
        Path rules = Path.of(superuser.sql("SHOW hba_file").query(String.class).single());
        Files.writeString(
                rules,
                "hostssl all perspectief_app,perspectief_owner all scram-sha-256\n"
                        + "hostnossl all perspectief_app,perspectief_owner all reject\n" + Files.readString(rules));
        superuser.sql("SELECT pg_reload_conf()").query().singleRow();
        return database;
    }

    private static HttpsServer issuer(OwnCa ca) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ca.serving()));
        byte[] metadata = ("{\"issuer\":\"https://localhost:"
                        + server.getAddress().getPort() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** The trust store is made by the lines of the manual, and named by its last. */
    private void starts(HttpsServer issuer) throws Exception {
        shell(line("cp "));
        shell(line("keytool "));
        set("ISSUER", "https://localhost:" + issuer.getAddress().getPort());
        set("CLIENT_ID", "perspectief");
        set("CLIENT_SECRET", Secrets.fresh());
        set("PSEUDONYM_KEY", Secrets.fresh());
        set("PUBLIC_URL", "https://perspectief.example.org");
        set("PORT", Integer.toString(FreePort.any()));
        Map<String, String> running = new HashMap<>(environment);
        running.keySet().removeIf(name -> name.startsWith("PERSPECTIEF_DATABASE_OWNER"));
        try (Launched unknown = Launched.begun(running, "start")) {
            unknown.await("is nu niet te bereiken");
        }
        running.put("JAVA_TOOL_OPTIONS", line("JAVA_TOOL_OPTIONS=").replaceAll(".*?=\"(.*)\"", "$1"));
        try (Launched known = Launched.begun(running, "start")) {
            known.await("Perspectief staat klaar op ");
            assertThat(known.said()).doesNotContain("niet te bereiken");
        }
    }

    private void shell(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "PATH=$JAVA_HOME/bin:$PATH; " + line);
        builder.directory(place.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + ": " + said).isZero();
    }
}
