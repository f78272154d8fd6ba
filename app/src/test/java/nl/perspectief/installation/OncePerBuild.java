package nl.perspectief.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the tests of all JVMs share because it takes seconds to make: kept under {@code target}, and made again when any
 * file of the application differs, and after a day.
 */
final class OncePerBuild {
    private static final Path PLACE = Path.of("target", "once").toAbsolutePath();
    private static final Duration LASTS = Duration.ofDays(1);
    private static final String KEY = key();

    /** Whether this JVM has the lock: making one thing may need another. */
    private static boolean locked;

    private OncePerBuild() {}

    interface Making {
        void in(Path folder) throws IOException;
    }

    /** The folder of this name; whoever comes second waits for who is making it. */
    static synchronized Path of(String name, Making making) {
        Path made = PLACE.resolve(KEY).resolve(name);
        try {
            if (locked) {
                return present(made, making);
            }
            Files.createDirectories(PLACE);
            try (FileChannel channel = FileChannel.open(
                            PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                locked = true;
                return present(made, making);
            } finally {
                locked = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(Path made, Making making) throws IOException {
        if (!Files.exists(made) || isOld(made)) {
            make(made, making);
        }
        return made;
    }

    private static void make(Path made, Making making) throws IOException {
        forgetOthers();
        Path half = Files.createDirectories(made.getParent()).resolve(made.getFileName() + ".half");
        FileSystemUtils.deleteRecursively(half);
        FileSystemUtils.deleteRecursively(made);
        making.in(half);
        Files.move(half, made, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isOld(Path made) throws IOException {
        Instant then = Files.getLastModifiedTime(made).toInstant();
        return then.plus(LASTS).isBefore(Clock.systemUTC().instant());
    }

    /** Those of earlier builds. */
    private static void forgetOthers() throws IOException {
        try (Stream<Path> all = Files.list(PLACE)) {
            for (Path other : all.filter(Files::isDirectory).toList()) {
                if (!other.endsWith(KEY)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    /** The classes and resources of this build, and the libraries by name. */
    private static String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : ShippedApplication.places()) {
                digest.update(place.toString().getBytes(StandardCharsets.UTF_8));
                for (Path file : ours(place)) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A library never changes under its name; what we make does. */
    private static List<Path> ours(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                return all.filter(Files::isRegularFile).sorted().toList();
            }
        }
        return place.toString().contains("perspectief-") ? List.of(place) : List.of();
    }
}
