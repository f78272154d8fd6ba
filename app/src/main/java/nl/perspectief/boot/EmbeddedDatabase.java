package nl.perspectief.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.perspectief.bench.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL inside the installation: durable (fsync and synchronous_commit on), reachable from this machine with a
 * password only. A server that outlived its application (kill -9) is stopped first, so that one data folder never has
 * two.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres server;
    private final FileLock lock;
    private final String superuserPassword;

    private EmbeddedDatabase(EmbeddedPostgres server, FileLock lock, String superuserPassword) {
        this.server = server;
        this.lock = lock;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts on a data folder, which is made when absent.
     *
     * @throws InUse when another application has this folder open
     */
    static EmbeddedDatabase start(Path folder, Secrets secrets) {
        try {
            Files.createDirectories(folder);
            FileLock lock = lock(folder);
            stopLeftOver(folder.resolve("pg/postmaster.pid"));
            boolean fresh = !Files.exists(folder.resolve("pg/postgresql.conf"));
            String password = secrets.of("postgres");
            var database = new EmbeddedDatabase(server(folder, password), lock, password);
            if (fresh) {
                database.closeTrust(folder.resolve("pg/pg_hba.conf"));
            }
            database.execute(DatabaseRoles.sql(secrets.of("database-owner"), secrets.of("database-app")));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres server(Path folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", password)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    /**
     * How much an installation holds, of whomever; to say what was measured on. Counted by the one role that row-level
     * security does not bind, and nothing but the number is read.
     */
    static Held held(Path folder) {
        if (!Files.exists(folder.resolve("pg/postgresql.conf"))) {
            return new Held(0, 0);
        }
        try (var database = start(folder, Secrets.in(folder))) {
            return new Held(database.count("signal"), database.count("case_file"));
        }
    }

    private long count(String table) {
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(url(), "postgres", superuserPassword));
        boolean made = superuser
                .sql("SELECT to_regclass(?) IS NOT NULL")
                .param(table)
                .query(Boolean.class)
                .single();
        return made
                ? superuser
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single()
                : 0;
    }

    String url() {
        return url(server.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Where the server of another application on this folder listens; PostgreSQL writes its port as fourth line. */
    static Optional<String> running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("pg/postmaster.pid"));
            return lines.size() > PORT_LINE
                    ? Optional.of(url(Integer.parseInt(lines.get(PORT_LINE).strip())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new InUse(folder);
        }
        return lock;
    }

    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(EmbeddedDatabase::stop);
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /** initdb of the embedded distribution trusts every local user; before anything is stored a password is asked. */
    private void closeTrust(Path hba) throws IOException {
        execute("ALTER ROLE postgres PASSWORD '" + superuserPassword + "'");
        Files.write(hba, List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"));
        execute("SELECT pg_reload_conf()");
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(url(), "postgres", superuserPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database refused its setup", e);
        }
    }

    /** Another running application holds this data folder. */
    static final class InUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("De gegevensmap " + folder + " is in gebruik. Stop eerst de andere Perspectief die hem open heeft.");
        }
    }
}
