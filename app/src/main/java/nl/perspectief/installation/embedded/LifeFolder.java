package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.perspectief.shared.Unusable;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder that was made to be copied to where a new demo begins. Beside it stands the day on which it was made, once it is
 * whole: what happens in it is dated by that day, and on another day it would be a stale one.
 */
public final class LifeFolder {
    private static final Set<String> NOT = Set.of("lock", "log", "postgres.log");
    private static final String DATABASE = "pg";
    private static final int TRIES = 300;

    private final Path folder;
    private final Path day;

    private LifeFolder(Path folder) {
        this.folder = folder;
        this.day = folder.resolveSibling(folder.getFileName() + ".day");
    }

    public static LifeFolder at(Path folder) {
        return new LifeFolder(folder.toAbsolutePath());
    }

    /** Whether it is whole, and made on this day. */
    public boolean isOf(LocalDate today) {
        try {
            return Files.exists(day) && Files.readString(day).equals(today.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes away what was made before, whole or half.
     *
     * @throws Unusable when something else stands there
     */
    public void begin() {
        try {
            boolean strange = Files.exists(folder)
                    && (!Files.exists(day) || FolderMark.of(folder).origin().isPresent()); // somebody works in it
            if (strange) {
                throw new Unusable(
                        folder + " bestaat al en is geen map met voorbeeldgegevens. Kies met --data een nieuwe map.");
            }
            if (Files.exists(folder)) {
                Files.writeString(day, "");
                opened().close(); // nobody copies from it
                FileSystemUtils.deleteRecursively(folder);
            }
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            Files.writeString(day, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is whole from now on. */
    public void finish(LocalDate today) {
        try {
            Files.writeString(day, today.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies it into an open folder that has no database yet. The database comes last, and at once: a start that was killed
     * meanwhile is a first start again.
     *
     * @throws Unusable when it is not of this day
     */
    public void copyTo(DataFolder target, LocalDate today) {
        try (DataFolder open = opened()) {
            if (!isOf(today)) {
                throw new Unusable("in " + folder + " staan geen voorbeeldgegevens van vandaag.");
            }
            Path half = Files.createTempDirectory(target.path(), Leftovers.MAKING, FolderRights.OWN_FOLDER);
            Files.walkFileTree(open.path(), new Copying(open.path(), half));
            for (Path child : databaseLast(half)) {
                Path place = target.path().resolve(child.getFileName());
                FileSystemUtils.deleteRecursively(place);
                Files.move(child, place, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> databaseLast(Path half) throws IOException {
        try (Stream<Path> children = Files.list(half)) {
            return children.sorted(Comparator.comparing(child -> child.endsWith(DATABASE)))
                    .toList();
        }
    }

    /** Waits for another who makes or copies it, which takes seconds. */
    private DataFolder opened() {
        for (int i = 1; i < TRIES; i++) {
            try {
                return DataFolder.open(folder);
            } catch (DataFolder.InUse _) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        return DataFolder.open(folder);
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (left(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(from)) {
                Files.createDirectory(to.resolve(from.relativize(folder)), FolderRights.OWN_FOLDER);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!left(file)) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean left(Path path) {
            return from.equals(path.getParent()) && NOT.contains(String.valueOf(path.getFileName()));
        }
    }
}
