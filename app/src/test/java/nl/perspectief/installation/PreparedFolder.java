package nl.perspectief.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Stream;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder as its first start leaves it, for tests of what comes after: made once for a build, and copied. Its
 * PostgreSQL waits for no disk; a test of what survives begins with an empty folder.
 */
final class PreparedFolder {
    private static final String HURRIED = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";

    private PreparedFolder() {}

    /** @param demo {@code ja} or {@code nee} @param folder absent or empty */
    static void copyTo(Path folder, String demo) {
        Path made = OncePerBuild.of("folder-" + demo, half -> make(half, demo));
        try {
            Files.walkFileTree(made, new Copying(made, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path half, String demo) throws IOException {
        String port = Integer.toString(FreePort.any());
        String[] words = {"start", "--data", half.toString(), "--port", port, "--demo", demo};
        Installation.alone(Options.read(words, Map.of()), Preparation.here()).close();
        Files.writeString(half.resolve("pg/postgresql.auto.conf"), HURRIED, StandardOpenOption.APPEND);
        FileSystemUtils.deleteRecursively(half.resolve("log"));
        Files.delete(half.resolve("postgres.log"));
    }

    /** Programs are linked, because nobody writes in them. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path target = to.resolve(from.relativize(folder));
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path target = to.resolve(from.relativize(file));
            if (!attributes.isRegularFile() || !file.startsWith(from.resolve("bin")) || !linked(file, target)) {
                Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean linked(Path file, Path target) {
            try {
                Files.createLink(target, file);
                return true;
            } catch (IOException | UnsupportedOperationException _) {
                return false; // on another disk
            }
        }
    }
}
