package nl.perspectief.installation.embedded;

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
    static final String FILE = "postmaster.pid";
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
            List<String> lines = Files.readAllLines(pg.resolve(FILE));
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
        if (process == null || !isPostgres(process) || ended(process)) {
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

    /**
     * A process of PostgreSQL that is at work in this folder, whatever the file says; none where processes cannot be looked at.
     */
    static Optional<Long> workingIn(Path pg) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && !ended(process) && standsIn(process, pg))
                .map(ProcessHandle::pid)
                .findFirst();
    }

    private static boolean standsIn(ProcessHandle process, Path pg) {
        try {
            Optional<Path> place = workingDirectory(process);
            return place.isPresent() && sameFile(place.get(), pg);
        } catch (IOException _) {
            return false; // it ended meanwhile, or is of another user, for whom this folder is closed
        }
    }

    /**
     * Also of one that is in the list still, because its parent did not ask how it ended: the first process of a container
     * often never does.
     */
    private static boolean ended(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.startsWith(") Z", status.lastIndexOf(')'));
        } catch (IOException _) {
            return !process.isAlive();
        }
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
