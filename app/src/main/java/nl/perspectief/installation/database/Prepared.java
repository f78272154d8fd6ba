package nl.perspectief.installation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** How far a database was prepared, as the application's own role may read it. */
public enum Prepared {
    /** By this very build. */
    NOW,
    /** By another build with the same tables and policies. */
    SAME_TABLES,
    /** For an older version, or never. */
    TOO_OLD,
    /** For a newer version. */
    NEWER;

    /** What a preparation by this build leaves behind: which tables and policies it wants, and the build. */
    static String wanted() {
        return tables() + build();
    }

    /** The number of the newest migration, and what all of them together are: branches may have the same number. */
    private static String tables() {
        return Migrations.latest() + " " + Migrations.fingerprint() + " ";
    }

    /** The file that the application is in, with its size and age; unpacked classes of a developer have none. */
    private static String build() {
        try {
            Path file = Path.of(Prepared.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            return Files.isRegularFile(file)
                    ? Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis()
                    : "classes";
        } catch (IOException _) {
            return "unknown";
        }
    }

    public static Prepared of(Owner owner) {
        try (Connection connection = owner.tables().getConnection()) {
            return of(connection);
        } catch (SQLException _) {
            return TOO_OLD;
        }
    }

    public static Prepared of(Connection application) {
        try (var query = application.createStatement();
                var rows = query.executeQuery("SELECT prepared FROM installation")) {
            return rows.next() ? compare(rows.getString(1), wanted()) : TOO_OLD;
        } catch (SQLException _) {
            return TOO_OLD;
        }
    }

    static Prepared compare(String kept, String wanted) {
        if (kept.equals(wanted)) {
            return NOW;
        }
        if (kept.startsWith(tables())) {
            return SAME_TABLES;
        }
        return number(kept) > number(wanted) ? NEWER : TOO_OLD;
    }

    private static int number(String prepared) {
        return Integer.parseInt(prepared.substring(0, prepared.indexOf(' ')));
    }
}
