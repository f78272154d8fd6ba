package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import nl.perspectief.shared.Unusable;
import org.springframework.util.FileSystemUtils;

/** The folder of an embedded installation: of one user, and open in one application at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens it, and makes it when it is absent. One from before rights were demanded is tightened once, and loses the
     * programs of PostgreSQL that others could have swapped.
     *
     * @throws Unusable when it is no data folder, or others may read or write in it
     * @throws InUse when another application has it open
     */
    public static DataFolder open(Path wanted) {
        try {
            Path folder = made(wanted);
            if (!FolderMark.isIn(folder)) {
                refuseStrange(folder);
                FileSystemUtils.deleteRecursively(folder.resolve("bin"));
                FolderRights.tighten(folder);
            }
            FolderRights.demand(folder);
            DataFolder open = new DataFolder(folder, lock(folder));
            Leftovers.remove(folder);
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path wanted) throws IOException {
        try {
            if (wanted.getParent() != null) {
                Files.createDirectories(wanted.getParent());
            }
            if (!Files.isDirectory(wanted)) {
                Files.createDirectory(wanted, FolderRights.OWN_FOLDER);
                Files.setPosixFilePermissions(wanted, FolderRights.OWN_FOLDER.value());
            }
            return wanted.toRealPath();
        } catch (IOException _) {
            throw new Unusable("De gegevensmap " + wanted
                    + " is niet te maken of te openen. Kies met --data een map waarin je mag schrijven.");
        }
    }

    private static void refuseStrange(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            boolean empty = children.allMatch(child -> child.endsWith(LOCK) || Leftovers.is(child));
            if (!empty && !Files.exists(folder.resolve("secrets.properties"))) {
                throw new Unusable(
                        "In " + folder
                                + " staan al andere bestanden. Kies met --data een lege map of een gegevensmap van Perspectief.");
            }
        }
    }

    /** @throws InUse when another process has it */
    static FileLock lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                FolderRights.OWN_FILE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // open in this same process
        }
        channel.close();
        throw new InUse(folder);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another running application holds this data folder. */
    public static final class InUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("De gegevensmap " + folder + " is in gebruik. Stop eerst de andere Perspectief die hem open heeft.");
        }
    }
}
