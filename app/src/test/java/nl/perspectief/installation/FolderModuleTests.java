package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One data folder in use, and what happens to it from the machine that it stands on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FolderModuleTests {
    @TempDir
    static Path place;

    private static Path original;
    private static Launched launched;
    private static int port;

    @BeforeAll
    static void start() {
        original = place.resolve("een map met 'spaties'");
        port = FreePort.any();
        launched = Launched.start(original, port);
    }

    @AfterAll
    static void stop() {
        launched.close();
    }

    private static long postgres(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("pg/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean well(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/gezondheid"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.body().equals("ok");
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties secrets(Path folder, String file) throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(file))) {
            secrets.load(in);
        }
        return secrets;
    }

    private static JdbcClient superuser(Path folder) throws IOException {
        String port =
                Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(3).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                secrets(folder, "owner.properties").getProperty("postgres")));
    }

    @Test
    @Order(1)
    void a_copy_opens_beside_the_original_with_other_secrets_for_sessions() throws Exception {
        Path copy = place.resolve("kopie");
        FileSystemUtils.copyRecursively(original, copy);
        new ProcessBuilder("chmod", "-R", "go-rwx", copy.toString()).start().waitFor();
        long before = postgres(original);
        int beside = FreePort.any();
        try (Launched _ = Launched.start(copy, beside)) {
            assertThat(well(beside)).isTrue();
            assertThat(well(port)).isTrue();
            assertThat(postgres(original)).isEqualTo(before);
            assertThat(ProcessHandle.of(before))
                    .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
            assertThat(postgres(copy)).isNotEqualTo(before);
        }
        Properties one = secrets(original, "secrets.properties");
        Properties other = secrets(copy, "secrets.properties");
        assertThat(other.getProperty("session-key")).isNotEqualTo(one.getProperty("session-key"));
        assertThat(other.getProperty("pseudonym-key")).isEqualTo(one.getProperty("pseudonym-key"));
        assertThat(copy.resolve("signing-key.json")).exists();
        assertThat(Files.readString(copy.resolve("signing-key.json")))
                .isNotEqualTo(Files.readString(original.resolve("signing-key.json")));
    }

    @Test
    @Order(2)
    void a_backup_of_a_running_installation_opens_and_its_logs_are_whole() {
        Path backup = place.resolve("backup");
        Launched.Ended made = Launched.run("backup", backup.toString(), "--data", original.toString());
        assertThat(made.said()).contains("De kopie staat in");
        assertThat(made.code()).isZero();
        assertThat(backup.resolve("pg/backup_label")).exists();

        Launched.Ended logs =
                Typed.on(Options.read(new String[] {"verify-logs", "--data", backup.toString()}, Map.of()));
        assertThat(logs.said()).contains("ketens zijn heel");
        assertThat(logs.code()).isZero();
        assertThat(Launched.run("backup", backup.toString(), "--data", original.toString())
                        .code())
                .isEqualTo(2);
        Launched.Ended nowhere = Launched.run("backup", "/dev/null/x", "--data", original.toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.said())
                .contains("De kopie kan niet naar /dev/null/x")
                .hasLineCount(1);
    }

    @Test
    @Order(3)
    void a_postgresql_that_dies_is_started_again() throws Exception {
        long before = postgres(original);
        new ProcessBuilder("kill", "-9", Long.toString(before)).start().waitFor();

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        boolean again = false;
        while (!again && System.nanoTime() < end) {
            Launched.pause();
            again = Files.exists(original.resolve("pg/postmaster.pid")) && postgres(original) != before && well(port);
        }
        assertThat(again).as(launched.said()).isTrue();
    }

    @Test
    @Order(4)
    void the_log_of_postgresql_says_who_came_in_and_never_a_value() throws Exception {
        try {
            superuser(original)
                    .sql("SELECT length('zeer geheim') / 0")
                    .query(Integer.class)
                    .single();
        } catch (RuntimeException _) {
            // meant to fail
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!log(original).contains("division by zero") && System.nanoTime() < end) {
            Launched.pause(); // a process of its own writes it, a moment later
        }
        assertThat(log(original))
                .contains("connection authorized: user=perspectief_app", "division by zero")
                .doesNotContain("zeer geheim");
    }

    private static String log(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("log"))) {
            StringBuilder all = new StringBuilder();
            files.forEach(file -> {
                try {
                    all.append(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return all.toString();
        }
    }

    @Test
    @Order(5)
    void everybody_needs_a_password() throws IOException {
        assertThat(Files.readAllLines(original.resolve("pg/pg_hba.conf")))
                .allSatisfy(line -> assertThat(line).matches(".*(scram-sha-256|reject)"));
    }

    @Test
    @Order(6)
    void the_running_process_has_the_owners_secrets_nowhere_in_its_environment_or_arguments() throws IOException {
        Properties owner = secrets(original, "owner.properties");
        String process = Files.readString(Path.of("/proc", Long.toString(launched.pid()), "environ"))
                + Files.readString(Path.of("/proc", Long.toString(launched.pid()), "cmdline"));
        assertThat(owner.stringPropertyNames()).containsExactlyInAnyOrder("postgres", "database-owner");
        owner.stringPropertyNames().forEach(name -> assertThat(process).doesNotContain(owner.getProperty(name)));
        assertThat(secrets(original, "secrets.properties")).doesNotContainKeys("postgres", "database-owner");
    }

    @Test
    @Order(7)
    void a_role_that_nobody_made_is_found_at_the_next_start() throws IOException {
        superuser(original).sql("CREATE ROLE inbreker SUPERUSER LOGIN").update();
        launched.close();
        Launched.Ended refused =
                Launched.run("start", "--data", original.toString(), "--port", Integer.toString(FreePort.any()));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("inbreker").hasLineCount(1);
    }

    @Test
    @Order(8)
    void looser_rights_are_refused_with_what_to_do() throws IOException {
        Path secrets = original.resolve("secrets.properties");
        for (Path loosened : new Path[] {secrets, original}) {
            var before = Files.getPosixFilePermissions(loosened);
            Files.setPosixFilePermissions(loosened, PosixFilePermissions.fromString("rwxr-xr-x"));
            Launched.Ended refused = Launched.run("start", "--data", original.toString());
            Files.setPosixFilePermissions(loosened, before);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains("chmod").hasLineCount(1);
        }
    }
}
