package nl.perspectief.health;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.perspectief.installation.PreparedDatabase;
import nl.perspectief.shared.FreePort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of a test's own, on a port that it keeps: to freeze, to stop, to start again, and to copy into a replica. */
public final class PostgresProcess implements AutoCloseable {
    private static final String PASSWORD = "of the test, and of nobody else";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private PostgresProcess(Path folder) throws IOException {
        this.folder = folder;
        this.port = FreePort.any();
        this.server = run();
    }

    /** A fresh one, with the two roles of the application, its tables and the demo. */
    public static PostgresProcess fresh() {
        try {
            PostgresProcess process = new PostgresProcess(Files.createTempDirectory("perspectief-postgres"));
            for (String role : List.of("perspectief_owner", "perspectief_app")) {
                process.run("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            process.run("GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner");
            process.run("GRANT USAGE ON SCHEMA public TO perspectief_app");
            process.run("GRANT CREATE, TEMPORARY ON DATABASE postgres TO perspectief_owner");
            process.run("REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC");
            PreparedDatabase.demo("jdbc:postgresql://" + process.address() + "/postgres", PASSWORD);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that follows this one, made of a copy of its files. */
    public PostgresProcess replica() {
        try {
            Path copy = Files.createTempDirectory("perspectief-replica");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SELECT pg_backup_start('replica', true)");
                FileSystemUtils.copyRecursively(folder.resolve("pg"), copy.resolve("pg"));
                try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                    label.next();
                    Files.writeString(copy.resolve("pg/backup_label"), label.getString(1));
                }
            }
            Files.setPosixFilePermissions(copy.resolve("pg"), PosixFilePermissions.fromString("rwx------"));
            Files.delete(copy.resolve("pg/postmaster.pid"));
            Files.createFile(copy.resolve("pg/standby.signal"));
            Files.writeString(
                    copy.resolve("pg/postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres application_name=replica'\n",
                    StandardOpenOption.APPEND);
            return new PostgresProcess(copy);
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Settings that put the application on it. */
    public Map<String, Object> settings() {
        return settings("jdbc:postgresql://" + address() + "/postgres");
    }

    /** Settings that put the application on a server, or on the one of several that takes writes. */
    static Map<String, Object> settings(String url) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "perspectief_app");
        settings.put("spring.datasource.password", PASSWORD);
        return settings;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public JdbcClient superuser() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    private void run(String sql) {
        superuser().sql(sql).update();
    }

    /** Stops all its processes in the middle of whatever they do; connections stay open, and nothing answers. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets them go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst());
            ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
            String[] pids = Stream.concat(Stream.of(handle), handle.descendants())
                    .map(process -> Long.toString(process.pid()))
                    .toArray(String[]::new);
            Process kill = new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + name), Stream.of(pids))
                            .toList())
                    .start();
            kill.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, where it was. */
    public void start() {
        try {
            server = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thaw();
        stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
