package nl.perspectief.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The disk beneath the data folder, where an embedded PostgreSQL has its files too. An installation on a database elsewhere
 * has no such folder; it needs room for temporary files only.
 */
@Component
class Disk {
    private final Path folder;
    private final DataSize leastFree;

    Disk(
            @Value("${perspectief.issuer.key-file:}") String fileInFolder,
            @Value("${java.io.tmpdir}") Path temporary,
            @Value("${perspectief.health.least-free:500MB}") DataSize leastFree) {
        Path parent = Path.of(fileInFolder).toAbsolutePath().getParent();
        this.folder = fileInFolder.isEmpty() || parent == null ? temporary : parent;
        this.leastFree = leastFree;
    }

    boolean hasRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= leastFree.toBytes();
        } catch (IOException _) {
            return false;
        }
    }
}
