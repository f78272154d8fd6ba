package nl.perspectief.installation.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.perspectief.shared.Unusable;

/** The PostgreSQL of one data folder, driven by its own programs: no password is needed to start or stop it. */
final class PostgresServer {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final Path programs;
    private final Path folder;
    private final Path pg;

    PostgresServer(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
        this.pg = folder.resolve("pg");
    }

    boolean made() {
        return Files.exists(pg.resolve("postgresql.conf"));
    }

    /**
     * Makes an empty cluster that asks everybody for a password from its first moment on. Made beside its place and then moved:
     * what stands there is whole, whenever this was killed.
     */
    void make(String superuserPassword) throws IOException {
        Path half = Files.createTempDirectory(folder, Leftovers.MAKING, FolderRights.OWN_FOLDER);
        Path password = Files.createTempFile(folder, "initdb", Leftovers.TEMPORARY, FolderRights.OWN_FILE);
        try {
            Files.writeString(password, superuserPassword);
            demand(run(
                    "initdb",
                    "-D",
                    half.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    password.toString(),
                    "-E",
                    "UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions"));
            Files.move(half, pg, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.file(folder);
        } finally {
            Files.delete(password);
        }
    }

    /** Starts it; answers when it accepts connections. */
    void start(int port) throws IOException {
        PostgresSettings.write(pg, folder, port);
        demand(run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "-D",
                pg.toString(),
                "-l",
                log(),
                "-o",
                "-c " + quoted("config_file=" + pg.resolve(PostgresSettings.FILE))));
    }

    /** pg_ctl hands this on to a shell. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** What it says before its own log begins, such as why it cannot start. */
    private String log() throws IOException {
        Path log = folder.resolve("postgres.log");
        if (!Files.exists(log)) {
            Files.createFile(log, FolderRights.OWN_FILE);
        }
        return log.toString();
    }

    /** Ends it as for a shutdown of the machine: connections are cut, and nothing needs to be recovered. */
    void stop() throws IOException {
        Optional<ProcessHandle> process = process();
        Outcome stopped = run("pg_ctl", "stop", "-w", "-m", "fast", "-t", "20", "-D", pg.toString());
        if (stopped.code() != 0) {
            process.ifPresent(ProcessHandle::destroyForcibly);
        }
        process.ifPresent(PostgresServer::awaitEnd);
    }

    /** Its file goes just before it does. */
    private static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }

    Optional<ProcessHandle> process() {
        return Postmaster.in(pg).flatMap(postmaster -> ProcessHandle.of(postmaster.pid()));
    }

    /**
     * Stops what a killed application left behind, when it is proven to be of this folder; never another's. A file that names no
     * process, as a full disk leaves it, is nobody's.
     */
    void stopLeftOver() throws IOException {
        if (!Files.exists(pg.resolve(Postmaster.FILE))) {
            return;
        }
        Optional<Postmaster> left = Postmaster.in(pg);
        switch (left.map(postmaster -> postmaster.whose(pg)).orElse(Postmaster.Whose.NOBODYS)) {
            case THIS_FOLDERS -> stop();
            case NOBODYS, ANOTHERS -> forget();
            case UNPROVEN -> throw unproven(left.map(Postmaster::pid).orElseThrow());
        }
    }

    /** Its processes live on for a moment after the first of them: two at work in one folder would ruin it. */
    private void forget() throws IOException {
        long end = System.nanoTime() + LAST_WORK.toNanos();
        Optional<Long> working = Postmaster.workingIn(pg);
        while (working.isPresent()) {
            if (System.nanoTime() > end) {
                throw unproven(working.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            working = Postmaster.workingIn(pg);
        }
        Files.deleteIfExists(pg.resolve(Postmaster.FILE));
    }

    private Unusable unproven(long pid) {
        return new Unusable("Proces " + pid + " is een PostgreSQL, en niet te bewijzen is of het bij " + folder
                + " hoort. Stop dat proces zelf als dat zo is, of haal anders pg/postmaster.pid weg.");
    }

    private record Outcome(int code, String said) {}

    private static void demand(Outcome outcome) throws IOException {
        if (outcome.code() != 0) {
            throw new IOException("PostgreSQL start niet: "
                    + outcome.said().strip().lines().toList().getLast());
        }
    }

    /** PostgreSQL refuses to be root: a user namespace takes that power away. */
    private Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, program, Leftovers.TEMPORARY, FolderRights.OWN_FILE);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PERSPECTIEF_") || name.startsWith("PG"));
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
