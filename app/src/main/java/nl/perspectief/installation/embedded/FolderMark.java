package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a data folder says of itself: whether it is of the demo, and where it stood when it was last opened. A folder that
 * stands elsewhere is a copy or was put back, and must not share sessions with the one it was made from.
 */
public final class FolderMark {
    private static final String FILE = "installation.properties";
    private static final String PLACE = "place";
    private static final String DEMO = "demo";
    private static final String ORIGIN = "origin";

    private final Path folder;
    private final Properties kept;

    private FolderMark(Path folder, Properties kept) {
        this.folder = folder;
        this.kept = kept;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Reads it; of a folder from before there was a mark, what its file {@code demo} says. */
    public static FolderMark of(Path folder) {
        try {
            Properties kept = PrivateFile.read(folder.resolve(FILE));
            Path before = folder.resolve(DEMO);
            if (!kept.containsKey(DEMO) && Files.exists(before)) {
                kept.setProperty(DEMO, Files.readString(before).strip());
            }
            return new FolderMark(folder, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is of the demo ({@code ja}) or real ({@code nee}); none before its first start. */
    public Optional<String> demo() {
        return Optional.ofNullable(kept.getProperty(DEMO));
    }

    /** Whether it stood elsewhere, or was another folder in the same place, when it was last opened. */
    public boolean copied() {
        return kept.containsKey(PLACE) && !place().equals(kept.getProperty(PLACE));
    }

    /** Where browsers found it at its last start. */
    public Optional<String> origin() {
        return Optional.ofNullable(kept.getProperty(ORIGIN));
    }

    /** Browsers find it here from now on. */
    public void startedAt(String origin) {
        kept.setProperty(ORIGIN, origin);
        write();
    }

    /** It is of this kind from now on, and stands here. */
    public void keep(String demo) {
        kept.setProperty(DEMO, demo);
        kept.setProperty(PLACE, place());
        write();
    }

    private void write() {
        PrivateFile.write(folder.resolve(FILE), kept, "this installation");
    }

    private String place() {
        try {
            return folder.toRealPath() + " " + Files.getAttribute(folder, "unix:ino");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
