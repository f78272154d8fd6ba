package nl.perspectief.sharing.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Onward;
import nl.perspectief.organisations.Role;
import nl.perspectief.sharing.items.FileColumns;
import org.jspecify.annotations.Nullable;

/** Reads a disclosure from its row, for each query of this module that asks for some. */
public final class DisclosureRow {
    private DisclosureRow() {}

    public static Disclosure read(ResultSet row, int index) throws SQLException {
        return read(row, null);
    }

    /** With the giver's condition, from wherever it was read. */
    public static Disclosure read(ResultSet row, @Nullable String condition) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("category"),
                row.getObject("subject_id", UUID.class),
                row.getObject("giver_organisation_id", UUID.class),
                row.getString("giver"),
                row.getObject("given_by", UUID.class),
                row.getObject("receiver_organisation_id", UUID.class),
                row.getString("receiver"),
                row.getObject("receiver_professional_id", UUID.class),
                Role.valueOf(row.getString("receiver_role")),
                row.getObject("lead_organisation_id", UUID.class),
                FileColumns.read(row),
                row.getString("purpose"),
                row.getString("phase"),
                Extent.valueOf(row.getString("form")),
                Onward.valueOf(row.getString("onward")),
                condition,
                row.getString("covenant"),
                row.getString("covenant_version"),
                row.getString("covenant_hash"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("facts"),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawn_reason"),
                new Lawfulness(
                        row.getObject("lawful_from", LocalDate.class),
                        row.getObject("lawful_until", LocalDate.class),
                        row.getObject("lawful_on", LocalDate.class),
                        instant(row.getTimestamp("rests_since")),
                        List.of((String[]) row.getArray("lapsed").getArray()),
                        row.getString("carried_hash"),
                        row.getBoolean("open")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
