package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.shared.FreePort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL as a package of the system installs it, with all its programs; those of the tests' own are three. What is
 * typed beside it is typed as its superuser, with the programs of the same version.
 */
final class PackagedPostgres implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final List<String> PROGRAMS =
            List.of("initdb", "postgres", "pg_dump", "pg_restore", "pg_basebackup");

    private final Path programs;
    private final Path place;
    private final Path data;
    private final int port = FreePort.any();
    private final String password;

    private PackagedPostgres(Path programs, Path place, Path data, String password) {
        this.programs = programs;
        this.place = place;
        this.data = data;
        this.password = password;
    }

    /** The programs of the newest version that is whole. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (var versions = Files.list(PACKAGES)) {
            return versions.filter(version -> PROGRAMS.stream()
                            .allMatch(program ->
                                    Files.isExecutable(version.resolve("bin").resolve(program))))
                    .max(Comparator.comparingInt(version -> Integer.parseInt(String.valueOf(version.getFileName()))))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty one that asks everybody for a password. */
    static PackagedPostgres make(Path programs, Path place) throws IOException {
        PackagedPostgres made = new PackagedPostgres(programs, place, place.resolve("pg"), Secrets.fresh());
        Path password = Files.writeString(place.resolve("password"), made.password);
        made.runs(
                "initdb",
                "-D",
                made.data.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--no-locale",
                "--pwfile",
                password.toString());
        return made;
    }

    /** Another one beside it, on a folder that is filled already and has the same people in it. */
    PackagedPostgres on(Path folder) {
        return new PackagedPostgres(programs, place, folder, password);
    }

    void start() {
        runs(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                place.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + place + " -c listen_addresses=127.0.0.1");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    JdbcClient superuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", password));
    }

    /** As somebody types it in a shell. */
    void typed(String line) {
        run(List.of("sh", "-c", line));
    }

    private void runs(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to be root
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            File said = Files.createTempFile(place, "said", "").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said);
            builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
            builder.environment().put("PGHOST", "127.0.0.1");
            builder.environment().put("PGPORT", Integer.toString(port));
            builder.environment().put("PGUSER", "postgres");
            builder.environment().put("PGPASSWORD", password);
            assertThat(builder.start().waitFor())
                    .as("%s: %s", command, Files.readString(said.toPath()))
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        runs("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }
}
