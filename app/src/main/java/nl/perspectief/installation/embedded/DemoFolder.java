package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import nl.perspectief.shared.Unusable;
import org.springframework.util.FileSystemUtils;

/** The data folder of a demo, which can be put aside so that the next start begins anew. */
public final class DemoFolder {
    private static final String ASIDE = "-vorige";

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws Unusable when it is none: a real installation never begins again */
    public static DemoFolder at(Path folder) {
        if (!FolderMark.isIn(folder)) {
            throw new Unusable("In " + folder + " staat geen installatie.");
        }
        if (!isDemo(folder)) {
            throw new Unusable(folder + " is geen gegevensmap van de demo, dus er valt niets opnieuw te beginnen.");
        }
        return new DemoFolder(folder);
    }

    private static boolean isDemo(Path folder) {
        return FolderMark.isIn(folder) && FolderMark.of(folder).demo().equals(Optional.of("ja"));
    }

    /**
     * Renames it; the one that was put aside before goes.
     *
     * @return where it stands from now on
     * @throws DataFolder.InUse when an application has it open
     */
    public Path putAside() {
        Path aside = folder.resolveSibling(folder.getFileName() + ASIDE);
        try (DataFolder open = DataFolder.open(folder)) {
            if (Files.exists(aside)) {
                remove(aside);
            }
            Files.move(open.path(), aside, StandardCopyOption.ATOMIC_MOVE);
            return aside;
        } catch (IOException _) {
            throw new Unusable(folder + " kan niet opzij: daarvoor moet " + aside
                    + " te maken zijn. Kies met --data een andere map voor een nieuwe demo.");
        }
    }

    private static void remove(Path aside) throws IOException {
        if (!isDemo(aside)) {
            throw new Unusable(aside + " is geen eerdere demo. Zet die map eerst ergens anders neer.");
        }
        DataFolder.open(aside).close(); // nobody looks back in it
        FileSystemUtils.deleteRecursively(aside);
    }
}
