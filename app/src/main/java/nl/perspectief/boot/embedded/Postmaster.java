package nl.perspectief.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the PostgreSQL that wrote it: process, data directory, start and port, one a line.
 * The file is copied with its folder and stays behind after a crash, so that its process may be anybody's.
 */
record Postmaster(long pid, Path data, Instant started, int port) {
    private static final int LINES = 4;
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** Whose process it is. */
    enum Whose {
        /** Nobody's: it ended, or its number now belongs to some other program. */
        NOBODYS,
        /** The PostgreSQL of this very folder. */
        THIS_FOLDERS,
        /** The PostgreSQL of another folder. */
        ANOTHERS,
        /** A PostgreSQL of which it cannot be proven. */
        UNPROVEN
    }

    static Optional<Postmaster> in(Path pg) {
        try {
            List<String> lines = Files.readAllLines(pg.resolve("postmaster.pid"));
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            number(lines.get(0)),
                            Path.of(lines.get(1).strip()),
                            Instant.ofEpochSecond(number(lines.get(2))),
                            Math.toIntExact(number(lines.get(3)))));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.strip());
    }

    /** Proven by program, start and working directory, which PostgreSQL makes its data directory. */
    Whose whose(Path pg) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive() || !isPostgres(process)) {
            return Whose.NOBODYS;
        }
        try {
            if (!sameFile(workingDirectory(process).orElse(data), pg)) {
                return Whose.ANOTHERS;
            }
        } catch (IOException _) {
            return Whose.UNPROVEN;
        }
        return began(process) ? Whose.THIS_FOLDERS : Whose.UNPROVEN;
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElseGet(() -> name(process).startsWith("postgres"));
    }

    /** Of another user's process only the name can be read. */
    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"));
        } catch (IOException _) {
            return "";
        }
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) throws IOException {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.isDirectory(Path.of("/proc/self")) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
    }

    private static boolean sameFile(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private boolean began(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(at -> Duration.between(at, started).abs().compareTo(LEEWAY) < 0)
                .orElse(false);
    }
}
