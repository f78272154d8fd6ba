package nl.perspectief.sharing.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an item for whoever reads it (AVG 16, 18).
 *
 * @param correctedAt absent as long as it says what was first recorded
 * @param correctedBy the name of who corrected it last
 * @param correctedFor why, as a code
 * @param disputedOn absent as long as nobody told that it is disputed
 * @param disputedBy who disputes it, as a code
 */
public record Marks(
        @Nullable Instant correctedAt,
        @Nullable String correctedBy,
        @Nullable String correctedFor,
        @Nullable LocalDate disputedOn,
        @Nullable String disputedBy) {
    public static final Marks NONE = new Marks(null, null, null, null, null);

    static Marks read(ResultSet row) throws SQLException {
        Timestamp corrected = row.getTimestamp("corrected_at");
        return new Marks(
                corrected == null ? null : corrected.toInstant(),
                row.getString("corrected_name"),
                row.getString("corrected_for"),
                row.getObject("disputed_on", LocalDate.class),
                row.getString("disputed_by"));
    }
}
