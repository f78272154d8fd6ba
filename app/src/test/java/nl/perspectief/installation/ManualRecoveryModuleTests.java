package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.installation.commands.NeighbourhoodCommand;
import nl.perspectief.installation.database.DatabasePreparation;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Back to a moment, with the settings that the manual gives. The base is copied as {@code pg_basebackup} would, by hand between
 * {@code pg_backup_start} and {@code pg_backup_stop}: that program does not come with the PostgreSQL of the tests.
 */
class ManualRecoveryModuleTests {
    @TempDir
    Path place;

    /** The value of a setting in the manual, with folders of this test. */
    private String setting(String name) {
        return Pattern.compile("(?m)^    " + name + " = '?(.*?)'?$")
                .matcher(ManualPage.named("beheer.md").text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("/archief", place.resolve("archief").toString());
    }

    private void configure(String folder, String... names) throws IOException {
        for (String name : names) {
            write(folder, name, setting(name));
        }
    }

    private void write(String folder, String name, String value) throws IOException {
        Files.writeString(
                place.resolve(folder).resolve("postgresql.conf"),
                "%s = '%s'\n".formatted(name, value),
                StandardOpenOption.APPEND);
    }

    private EmbeddedPostgres start(String folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve(folder))
                .setCleanDataDirectory(false)
                .start();
    }

    private static Owner owner(EmbeddedPostgres server, String password) {
        return new Owner(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "perspectief_owner", password);
    }

    private static void neighbourhood(Owner owner, String code) {
        CommandRun run = new CommandRun(owner.database(), Clock.systemUTC(), CommandOutput.of(System.out), false);
        assertThat(new NeighbourhoodCommand(run).run(List.of(code, code))).isZero();
    }

    @Test
    void the_database_comes_back_as_it_was_at_that_moment_and_its_logs_are_whole() throws Exception {
        Files.createDirectory(place.resolve("archief"));
        try (EmbeddedPostgres _ = start("pg")) {
            configure("pg", "archive_mode", "archive_command");
        }
        String password = Secrets.fresh();
        String moment;
        try (EmbeddedPostgres before = start("pg")) {
            JdbcClient superuser = JdbcClient.create(before.getPostgresDatabase());
            superuser.sql(DatabaseRoles.sql(password, Secrets.fresh())).update();
            Owner owner = owner(before, password);
            DatabasePreparation.carryOut(owner, false, Clock.systemUTC());
            base(before);
            neighbourhood(owner, "voor");
            moment = superuser
                    .sql("SELECT clock_timestamp()::text")
                    .query(String.class)
                    .single();
            neighbourhood(owner, "vergissing");
            archived(superuser);
        }
        Path restored = place.resolve("terug");
        Files.createFile(restored.resolve("recovery.signal"));
        configure("terug", "restore_command", "recovery_target_action");
        write("terug", "recovery_target_time", moment);
        try (EmbeddedPostgres after = start("terug")) {
            JdbcClient superuser = JdbcClient.create(after.getPostgresDatabase());
            awaitTrue(superuser, "SELECT NOT pg_is_in_recovery()");
            assertThat(superuser
                            .sql("SELECT code FROM neighbourhood")
                            .query(String.class)
                            .list())
                    .containsExactly("voor");
            Owner owner = owner(after, password);
            assertThat(new VerifyCommand(owner.tables(), Chains.ALL, Clock.systemUTC(), System.out)
                            .run(VerifyCommand.Options.NONE))
                    .isZero();
            neighbourhood(owner, "opnieuw");
        }
    }

    private void base(EmbeddedPostgres server) throws IOException, SQLException {
        Path to = place.resolve("terug");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('basis', true)");
            FileSystemUtils.copyRecursively(place.resolve("pg"), to);
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
        // as pg_basebackup leaves it: the log of changes comes from the archive
        FileSystemUtils.deleteRecursively(to.resolve("pg_wal"));
        Files.createDirectories(to.resolve("pg_wal/archive_status"));
        Files.delete(to.resolve("postmaster.pid"));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }

    private static void archived(JdbcClient superuser) {
        String file = superuser
                .sql("SELECT pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        awaitTrue(superuser, "SELECT coalesce(last_archived_wal, '') >= '" + file + "' FROM pg_stat_archiver");
    }

    private static void awaitTrue(JdbcClient superuser, String question) {
        for (int i = 0; i < 400; i++) {
            if (superuser.sql(question).query(Boolean.class).single()) {
                return;
            }
            Launched.pause();
        }
        throw new AssertionError("never: " + question);
    }
}
