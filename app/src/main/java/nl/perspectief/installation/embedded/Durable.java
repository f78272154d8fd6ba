package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What has to be on the disk before something else is: a machine that loses its power keeps no order by itself. */
final class Durable {
    private Durable() {}

    /** That a file has this name, in the folder where it is. */
    static void name(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            file(folder);
        }
    }

    /** A file with what is in it, or a folder with the names that are in it. */
    static void file(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }
}
