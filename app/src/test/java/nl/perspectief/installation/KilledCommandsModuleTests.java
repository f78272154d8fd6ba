package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Migrations;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FormerTables;
import nl.perspectief.shared.FreePort;
import nl.perspectief.shared.Today;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} of a process of its own in the middle of a command: the next one works without a hand, and nothing is half. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledCommandsModuleTests {
    private static final String OLDER = "700";

    @TempDir
    static Path place;

    private static Path folder = Path.of("");

    private static Path folder() {
        return folder;
    }

    /** In this process, and not killed. */
    private Launched.Ended typed(String... words) {
        return Typed.on(Options.read(onFolder(words), Map.of()));
    }

    private String[] onFolder(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder().toString(), "--demo", "nee"));
        return all.toArray(String[]::new);
    }

    private static boolean has(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killed(BooleanSupplier soFar, String... words) {
        Launched.begun(Map.of(), onFolder(words)).kill9(soFar);
    }

    @Test
    @Order(1)
    void a_first_start_that_is_killed_is_finished_by_the_next() {
        folder = place.resolve("map");
        killed(() -> has(folder(), "unpacking*"), "start", "--port", Integer.toString(FreePort.any()));
        assertThat(folder().resolve("bin")).doesNotExist();
        killed(
                () -> has(folder(), "making*") && has(making(), "postgresql.conf"),
                "start",
                "--port",
                Integer.toString(FreePort.any()));
        assertThat(folder().resolve("pg")).doesNotExist();
        killed(this::someTables, "start", "--port", Integer.toString(FreePort.any()));

        Launched.Ended link = typed("first-link");
        assertThat(link.said()).contains("/beginnen?code=");
        assertThat(link.code()).isZero();
        assertThat(has(folder(), "{unpacking,making}*"))
                .as("what was half is gone")
                .isFalse();
        assertThat(typed("verify-logs").code()).isZero();
    }

    private Path making() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(), "making*")) {
            return found.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean someTables() {
        return migrations() > 3;
    }

    private JdbcClient superuser() {
        String url = EmbeddedDatabase.running(folder()).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(
                url, "postgres", Secrets.ofOwner(folder()).of("postgres")));
    }

    /** How many there were, as far as anybody can ask by now. */
    private long migrations() {
        if (!has(folder().resolve("pg"), "postmaster.pid")) {
            return 0;
        }
        try {
            return superuser().sql("""
                            SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml(
                                   format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text::int), 0)
                              FROM pg_class WHERE relname LIKE 'flyway%' AND relkind = 'r'""").query(Long.class).single();
        } catch (RuntimeException _) {
            return 0;
        }
    }

    @Test
    @Order(4)
    void a_migration_of_an_older_database_that_is_killed_is_finished_by_the_next_and_keeps_what_was_there()
            throws IOException {
        folder = place.resolve("ouder");
        long before = older();
        killed(() -> migrations() > before, "migrate");

        Launched.Ended ended = typed("migrate");
        assertThat(ended.code()).as(ended.said()).isZero();
        Launched.Ended logs = typed("verify-logs");
        assertThat(logs.code()).as(logs.said()).isZero();
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(DataFolder.open(folder()))) {
            assertThat(superuser()
                            .sql("SELECT name FROM organisation")
                            .query(String.class)
                            .list())
                    .containsExactly("Van vroeger");
            assertThat(superuser()
                            .sql("SELECT prepared FROM installation")
                            .query(String.class)
                            .single())
                    .startsWith(Migrations.latest() + " ");
        }
    }

    /** A folder as an older version left it. @return how many migrations that had */
    private long older() throws IOException {
        Options options = Options.read(onFolder("migrate"), Map.of());
        DataFolder opened = DataFolder.open(folder());
        Demo.in(options, opened);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(opened)) {
            Secrets owner = Secrets.ofOwner(folder());
            superuser()
                    .sql(DatabaseRoles.sql(
                            owner.of("database-owner"), Secrets.in(folder()).of("database-app")))
                    .update();
            FormerTables.upTo(Owner.ofFolder(folder(), database.url()).tables(), OLDER);
            superuser().sql("""
                    INSERT INTO organisation (id, partner, name, short_name, domain)
                    VALUES (gen_random_uuid(), 'vroeger', 'Van vroeger', 'Vroeger', 'SOCIAL')""").update();
            return migrations();
        }
    }

    @Test
    @Order(2)
    void a_backup_that_is_killed_leaves_nothing_that_looks_like_one_and_the_next_is_whole() {
        assertThat(typed("neighbourhood", "noord", "Noord").code()).isZero();
        Path copy = place.resolve("kopie");
        killed(() -> has(place.resolve("kopie.half"), "pg"), "backup", copy.toString());
        assertThat(copy).doesNotExist();

        Launched.Ended again = typed("backup", copy.toString());
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(place.resolve("kopie.half")).doesNotExist();
        Launched.Ended logs = Typed.on(Options.read(new String[] {"verify-logs", "--data", copy.toString()}, Map.of()));
        assertThat(logs.said()).contains("ketens zijn heel");
        assertThat(logs.code()).isZero();
        assertThat(typed("verify-logs").code()).isZero();
    }

    @Test
    @Order(3)
    void a_folder_of_somebody_else_beside_a_backup_is_left_alone() throws IOException {
        Path theirs = Files.createDirectories(place.resolve("andere.half"));
        Files.writeString(theirs.resolve("brief.txt"), "van iemand anders");

        assertThatThrownBy(() -> typed("backup", place.resolve("andere").toString()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("andere.half");
        assertThat(theirs.resolve("brief.txt")).exists();
    }

    @Test
    @Order(5)
    void a_signature_that_is_killed_is_there_with_its_log_line_or_neither_is() throws SQLException {
        try (OwnInstallation own = new OwnInstallation()) {
            Owner owner = own.prepared();
            String today = Today.here().toString();
            assertThat(Typed.on(own.askedByOwner("register-covenant", "../covenants/lokale-pga-lichtendal"))
                            .code())
                    .isZero();
            try (Connection holder = owner.tables().getConnection();
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("SELECT FROM lock_chain_head('security', '00000000-0000-0000-0000-000000000000')");
                Launched.begun(own.environment(), "sign", "gemeente", today).kill9(() -> waiting(own));
                holder.rollback();
            }
            assertThat(written(own)).isEqualTo("0 0");
            Launched.Ended ended = Typed.on(own.askedByOwner("sign", "gemeente", today));
            assertThat(ended.code()).as(ended.said()).isZero();
            assertThat(written(own)).isEqualTo("1 1");
            assertThat(Typed.on(own.askedByOwner("verify-logs")).code()).isZero();
        }
    }

    /** Whether somebody has signed, and cannot yet write the line of it. */
    private static boolean waiting(OwnInstallation own) {
        return own.superuser()
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String written(OwnInstallation own) {
        return own.superuser().sql("""
                SELECT (SELECT count(*) FROM covenant_signature) || ' '
                       || (SELECT count(*) FROM security_event WHERE place = 'sign')""").query(String.class).single();
    }
}
