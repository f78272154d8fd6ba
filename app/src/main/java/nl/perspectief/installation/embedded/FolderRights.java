package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import nl.perspectief.shared.Unusable;

/**
 * Rights in a data folder: everything is for its own user and nobody else, whatever the umask. Who can write here can swap
 * the database's program and have it run at the next start; who can read here has every secret.
 */
final class FolderRights {
    static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private FolderRights() {}

    /** Refuses a folder, or anything directly in it, that another user of this machine may read or write. */
    static void demand(Path folder) throws IOException {
        refuseStranger(folder);
        refuseLoose(folder);
        try (var children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                refuseLoose(child);
            }
        }
    }

    private static void refuseStranger(Path folder) throws IOException {
        String owner = Files.getOwner(folder).getName();
        String self = System.getProperty("user.name");
        if (!owner.equals(self)) {
            throw new Unusable("De gegevensmap " + folder + " is van gebruiker " + owner + ", en dit draait als " + self
                    + ". Start als " + owner + " of kies met --data een andere map.");
        }
    }

    private static void refuseLoose(Path path) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (!Files.isSymbolicLink(path) && rights.stream().anyMatch(OF_OTHERS::contains)) {
            throw new Unusable("Anderen op deze machine kunnen bij " + path + " ("
                    + PosixFilePermissions.toString(rights)
                    + "). Ga na wie er iets veranderd kan hebben, en maak de map"
                    + " daarna alleen van jou: chmod -R go-rwx " + path);
        }
    }

    /** Takes all rights of others away, from the folder and all that is in it. */
    static void tighten(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.filter(path -> !Files.isSymbolicLink(path)).forEach(FolderRights::tightenOne);
        }
    }

    private static void tightenOne(Path path) {
        try {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(path));
            if (rights.removeAll(OF_OTHERS)) {
                Files.setPosixFilePermissions(path, rights);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
