package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import nl.perspectief.shared.Unusable;
import org.springframework.util.FileSystemUtils;

/** A data folder being copied beneath a running PostgreSQL. Files may come and go meanwhile; the log of changes comes last. */
public final class FolderCopy {
    private static final Set<String> NOT = Set.of("lock", "bin", "log", "postgres.log");
    private static final Set<String> NOT_OF_SERVER = Set.of(
            "postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_subtrans");
    private static final String HALF = ".half";
    private static final String LOCK = "lock";

    private final FileLock lock;
    private final Path from;
    private final Path to;
    private final Path half;

    private FolderCopy(FileLock lock, Path from, Path to, Path half) {
        this.lock = lock;
        this.from = from;
        this.to = to;
        this.half = half;
    }

    /**
     * Begins beside the wanted place, so that what stands there in the end is whole. What a copy that was killed left there is
     * removed; it is known by its lock, which nobody holds any more.
     *
     * @throws Unusable when something else stands there, or another copy is being made
     */
    public static FolderCopy begin(Path from, Path to) throws IOException {
        Path half = to.resolveSibling(to.getFileName() + HALF);
        Files.createDirectories(to.toAbsolutePath().getParent());
        boolean there = Files.exists(half);
        if (there && !Files.exists(half.resolve(LOCK))) {
            throw new Unusable(half + " bestaat al en is geen halve kopie. Haal dat weg of kies een andere map.");
        }
        if (there) {
            DataFolder.lock(half).channel().close();
            FileSystemUtils.deleteRecursively(half);
        }
        Files.createDirectory(half, FolderRights.OWN_FOLDER);
        return new FolderCopy(DataFolder.lock(half), from, to, half);
    }

    /** Copies all but the log of changes. */
    public void files() throws IOException {
        Files.walkFileTree(from, new Copying(Path.of("")));
        for (String folder : NOT_OF_SERVER) {
            if (!folder.startsWith("postmaster")) {
                Files.createDirectories(half.resolve("pg").resolve(folder), FolderRights.OWN_FOLDER);
            }
        }
    }

    /** Where a file of this name will stand in it. */
    public Path within(String name) {
        return half.resolve(name);
    }

    /** Copies the log of changes, and says from where to recover. @param label what PostgreSQL wants in the copy */
    public void finish(String label) throws IOException {
        Files.walkFileTree(from.resolve("pg/pg_wal"), new Copying(Path.of("pg/pg_wal")));
        Path file = Files.createFile(half.resolve("pg/backup_label"), FolderRights.OWN_FILE);
        Files.writeString(file, label);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
        lock.channel().close();
    }

    private final class Copying extends SimpleFileVisitor<Path> {
        private final Path root;

        Copying(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path place = from.relativize(folder);
            if (!place.equals(root) && left(place)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(half.resolve(place), FolderRights.OWN_FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path place = from.relativize(file);
            if (attributes.isRegularFile() && !left(place)) {
                Files.copy(file, half.resolve(place));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A file that went away while we looked was not needed: the log of changes says so too. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private boolean left(Path place) {
            if (place.getNameCount() == 1) {
                return NOT.contains(place.toString());
            }
            return place.startsWith("pg")
                    && place.getNameCount() == 2
                    && NOT_OF_SERVER.contains(place.getFileName().toString());
        }
    }
}
