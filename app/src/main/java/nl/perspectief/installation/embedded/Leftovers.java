package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** What a process that was killed leaves in a data folder: things that were being made and have no meaning yet. */
final class Leftovers {
    static final String UNPACKING = "unpacking";
    static final String MAKING = "making";
    static final String WRITING = "new";
    static final String TEMPORARY = ".tmp";
    private static final Pattern NAME =
            Pattern.compile("(unpacking|making)\\d+|new\\d+\\.properties|[a-z_]+\\d+\\.tmp");

    private Leftovers() {}

    static boolean is(Path child) {
        return NAME.matcher(String.valueOf(child.getFileName())).matches();
    }

    /** @param folder open here, so that nobody else makes anything in it */
    static void remove(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder, Leftovers::is)) {
            for (Path child : children) {
                removeOne(child);
            }
        }
    }

    /** An initdb that outlived its process may still write in one; that ends when its folder is gone. */
    private static void removeOne(Path child) {
        try {
            FileSystemUtils.deleteRecursively(child);
        } catch (IOException _) {
            // the next start removes it
        }
    }
}
