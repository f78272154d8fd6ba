package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Properties in a file that only its owner reads; written beside and then moved, so that a crash leaves the old or the new. */
final class PrivateFile {
    private PrivateFile() {}

    /** Empty when there is no such file. */
    static Properties read(Path file) {
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    static void write(Path file, Properties kept, String comment) {
        try {
            Path beside =
                    Files.createTempFile(file.getParent(), Leftovers.WRITING, ".properties", FolderRights.OWN_FILE);
            try (var out = Files.newBufferedWriter(beside)) {
                kept.store(out, comment);
            }
            Durable.file(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.name(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
