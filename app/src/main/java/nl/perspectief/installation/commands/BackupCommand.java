package nl.perspectief.installation.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.perspectief.audit.destroyed.DestroyedList;
import nl.perspectief.audit.destroyed.DestroyedRows;
import nl.perspectief.installation.embedded.FolderCopy;
import nl.perspectief.installation.preparation.DestroyedPlace;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.shared.Unusable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code backup MAP}: a copy of an embedded installation, made while it runs or not, that can be opened as a data folder.
 * PostgreSQL's own low-level way (chapter 25.3.4): between start and stop, files may be copied as they change, when the log
 * of changes from start to stop is copied after them.
 */
final class BackupCommand {
    private BackupCommand() {}

    static int run(OwnerGrounds on, List<String> words) {
        if (on.options().external()) {
            throw new Unusable("backup is voor een ingebouwde database. Gebruik voor een eigen PostgreSQL pg_dump of"
                    + " pg_basebackup; zie docs/manual/beheer.md.");
        }
        if (words.size() != 1) {
            throw new Unusable("Gebruik: backup MAP (MAP is een map die nog niet bestaat)");
        }
        Path to = Path.of(words.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(to) || to.startsWith(on.options().data())) {
            throw new Unusable(to + " bestaat al of ligt in de gegevensmap zelf. Kies een nieuwe map voor de kopie.");
        }
        FolderCopy copy = begun(on.options().data(), to);
        try {
            SingleConnectionDataSource connection = on.superuserConnection();
            try {
                JdbcOperations database = new JdbcTemplate(connection);
                database.queryForObject("SELECT pg_backup_start('perspectief', true)::text", String.class);
                copy.files();
                destroyed(on, copy, connection);
                String label = database.queryForObject("SELECT labelfile FROM pg_backup_stop(true)", String.class);
                copy.finish(String.valueOf(label));
            } finally {
                connection.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("De kopie staat in " + to + ". Openen: ./perspectief --data " + to
                + ". Bewaar haar op een andere machine; wie haar leest, leest alles.");
        return 0;
    }

    /** The list as it is now goes along; read before the copy ends, so that the database in it knows all of it. */
    private static void destroyed(OwnerGrounds on, FolderCopy copy, DataSource database) {
        try (Connection connection = database.getConnection()) {
            DestroyedList list = DestroyedList.at(copy.within(DestroyedPlace.WITHIN));
            list.catchUp(DestroyedRows.on(connection).all());
            DestroyedPlace.of(on.options(), on.demo()).ifPresent(own -> list.catchUp(own.read()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FolderCopy begun(Path from, Path to) {
        try {
            return FolderCopy.begin(from, to);
        } catch (IOException e) {
            throw new Unusable("De kopie kan niet naar " + to + ": " + FileMistake.words(e)
                    + " Kies een nieuwe map op een plaats waar je mag schrijven.");
        }
    }
}
