package nl.perspectief.sharing.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import org.jspecify.annotations.Nullable;

/**
 * Where rows have their file. Three kinds have a column of their own beside it, from before there were files, by which lists look
 * for them; one of another kind is found by its id alone.
 */
public final class FileColumns {
    private static final String SIGNAL = "SIGNAL";
    private static final String REFERRAL = "REFERRAL";
    private static final String CASE = "CASE";

    private FileColumns() {}

    public static @Nullable FileReference read(ResultSet row) throws SQLException {
        UUID id = row.getObject("file_id", UUID.class);
        String kind = row.getString("file_kind");
        return id == null || kind == null ? null : new FileReference(kind, id);
    }

    public static @Nullable UUID id(@Nullable FileReference file) {
        return file == null ? null : file.id();
    }

    public static @Nullable String kind(@Nullable FileReference file) {
        return file == null ? null : file.kind();
    }

    public static @Nullable UUID signal(@Nullable FileReference file) {
        return of(file, SIGNAL);
    }

    public static @Nullable UUID referral(@Nullable FileReference file) {
        return of(file, REFERRAL);
    }

    public static @Nullable UUID inCase(@Nullable FileReference file) {
        return of(file, CASE);
    }

    private static @Nullable UUID of(@Nullable FileReference file, String kind) {
        return file == null ? null : file.of(kind).orElse(null);
    }
}
