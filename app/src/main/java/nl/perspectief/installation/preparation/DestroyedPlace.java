package nl.perspectief.installation.preparation;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.audit.destroyed.DestroyedList;
import nl.perspectief.audit.destroyed.DestroyedRows;
import nl.perspectief.audit.destroyed.Gone;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;

/**
 * Where the list of what was destroyed is kept: apart from the database, so that putting a backup back leaves it as it is. A
 * database that does not know all of it was put back, and is not served before {@code destroyed again}.
 */
public final class DestroyedPlace {
    /** In a data folder: the list as it was when a copy was made, and the list itself of a demo. */
    public static final String WITHIN = "destroyed.txt";

    private static final String BESIDE = ".destroyed";
    private static final String FLAG = "destroyed-list";

    private DestroyedPlace() {}

    /** None for a database of the partnership itself that names no file. */
    public static Optional<DestroyedList> of(Options options, boolean demo) {
        return options.flag(FLAG)
                .map(DestroyedPlace::named)
                .or(() -> options.external() ? Optional.empty() : Optional.of(beside(options.data(), demo)))
                .map(DestroyedList::at);
    }

    private static Path named(String file) {
        try {
            return Path.of(file).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw new Unusable("--" + FLAG + " wil de naam van een bestand.");
        }
    }

    /** A folder that may write nothing beside itself, as one of a service, keeps it within until a file is named. */
    private static Path beside(Path data, boolean demo) {
        Path file = data.resolveSibling(data.getFileName() + BESIDE);
        Path parent = file.getParent();
        boolean writable = Files.exists(file) || parent != null && Files.isWritable(parent);
        return demo || !writable ? data.resolve(WITHIN) : file;
    }

    /** All that is known to be destroyed: on the list, and in a copy that was put back with one of its own. */
    public static Set<Gone> caughtUp(Options options, DestroyedList list) {
        try {
            if (!options.external()) {
                list.catchUp(DestroyedList.at(options.data().resolve(WITHIN)).read());
            }
            list.add(List.of());
            return list.read();
        } catch (UncheckedIOException _) {
            throw new Unusable("De lijst van wat vernietigd is, is niet te schrijven of te lezen: " + list.file()
                    + ". Noem met --" + FLAG + " een bestand waar dat wel kan, niet in de gegevensmap.");
        }
    }

    /** @throws Unusable when the database may hold what was destroyed */
    public static void refuseRestored(Options options, Map<String, Object> settings, DestroyedList list) {
        Set<Gone> all = caughtUp(options, list);
        try (Connection application = Preparation.connect(settings)) {
            int unknown = DestroyedRows.on(application).unknownOf(all).size();
            if (unknown > 0) {
                throw new Unusable("Deze database is teruggezet: op de lijst " + list.file() + " " + staan(unknown)
                        + " misschien weer in. Doe eerst, met dezelfde instellingen: ./perspectief destroyed again"
                        + (options.external() ? "" : " --data " + options.data()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String staan(int unknown) {
        return unknown == 1
                ? "staat 1 vernietiging die zij niet kent. Dat staat er"
                : "staan " + unknown + " vernietigingen die zij niet kent. Die staan er";
    }
}
