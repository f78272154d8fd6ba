package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.Perspectief;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The manual's lines for a back-up of one's own PostgreSQL, typed as they stand there, with a PostgreSQL of the system. */
class ManualDumpModuleTests {
    private static final List<String> TABLES = List.of(
            "organisation",
            "professional",
            "covenant_version",
            "allowed_flow",
            "neighbourhood",
            "security_event",
            "chain_head");

    @TempDir
    static Path place;

    private static PackagedPostgres server;
    private static final Map<String, String> SET = new HashMap<>();

    @BeforeAll
    static void filled() throws Exception {
        var programs = PackagedPostgres.programs();
        assumeTrue(
                programs.isPresent(),
                "There is no packaged PostgreSQL here (Debian: postgresql), so its pg_dump, pg_restore and pg_basebackup are"
                        + " not driven.");
        server = PackagedPostgres.make(programs.orElseThrow(), place);
        server.start();
        emptyWithRoles();
        SET.putAll(Map.of(
                "PERSPECTIEF_DATABASE_URL",
                server.url("perspectief"),
                "PERSPECTIEF_ISSUER",
                "https://login.example.org",
                "PERSPECTIEF_CLIENT_ID",
                "perspectief",
                "PERSPECTIEF_CLIENT_SECRET",
                Secrets.fresh(),
                "PERSPECTIEF_PSEUDONYM_KEY",
                Secrets.fresh(),
                "PERSPECTIEF_PUBLIC_URL",
                OwnInstallation.PUBLIC_URL));
        for (List<String> command : ManualPage.named("installeren.md").marked("groot")) {
            if (!command.getFirst().equals("database-roles")) {
                succeeds(command.stream()
                        .map(word -> word.startsWith("covenants/") ? "../" + word : word)
                        .toArray(String[]::new));
            }
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** A database as step 1 and 2 ask: made, and with what {@code database-roles} says run in it by the superuser. */
    private static void emptyWithRoles() {
        server.superuser("postgres").sql("CREATE DATABASE perspectief").update();
        String sql = DatabaseRoles.forOwnDatabase();
        server.superuser("perspectief").sql(sql.replaceAll("(?m)^--.*$", "")).update();
        Matcher told = Pattern.compile("-- +(PERSPECTIEF_\\w+)=(\\S+)").matcher(sql);
        while (told.find()) {
            SET.put(told.group(1), told.group(2));
        }
    }

    private static void succeeds(String... words) {
        Launched.Ended ended = Typed.on(Options.read(words, SET));
        assertThat(ended.code()).as("%s: %s", List.of(words), ended.said()).isZero();
    }

    /** A line of the manual that begins so, with folders of this test. */
    private static String line(String program) {
        return ManualPage.named("beheer.md")
                .text()
                .lines()
                .flatMap(line ->
                        Pattern.compile(program + " -[^`]*").matcher(line).results())
                .findFirst()
                .orElseThrow()
                .group()
                .replace("/back-up", place.toString());
    }

    private static String contents(PackagedPostgres server) {
        StringBuilder contents = new StringBuilder();
        for (String table : TABLES) {
            contents.append(table)
                    .append(server.superuser("perspectief")
                            .sql(
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), 'empty') FROM "
                                            + table + " t")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return contents.toString();
    }

    @Test
    void a_dump_is_put_back_whole_and_the_application_works_on_it() {
        String before = contents(server);
        server.typed(line("pg_dump"));
        server.superuser("postgres").sql("DROP DATABASE perspectief").update();
        emptyWithRoles();
        server.typed(line("pg_restore"));

        assertThat(contents(server)).isEqualTo(before).doesNotContain("empty");
        succeeds("verify-logs");
        succeeds("neighbourhood", "na", "Na het terugzetten");
        Map<String, String> own = new HashMap<>(SET);
        own.keySet().removeIf(name -> name.startsWith("PERSPECTIEF_DATABASE_OWNER"));
        Options started = Options.read(new String[] {"start", "--port", Integer.toString(FreePort.any())}, own);
        try (ConfigurableApplicationContext application =
                Installation.alone(started, Preparation.here()).start(Perspectief::start)) {
            String subject = server.superuser("perspectief")
                    .sql("SELECT subject FROM professional LIMIT 1")
                    .query(String.class)
                    .single();
            assertThat(application.getBean(Professionals.class).of(subject)).isNotEmpty();
        }
    }

    @Test
    void a_base_backup_starts_and_is_whole() throws Exception {
        server.typed(line("pg_basebackup"));
        try (PackagedPostgres copy = server.on(place.resolve("basis"))) {
            copy.start();
            assertThat(contents(copy)).isEqualTo(contents(server));
        }
        assertThat(Files.exists(place.resolve("basis/PG_VERSION"))).isTrue();
    }
}
