package nl.perspectief.audit.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What commands change, in the log of the installation: written in the transaction of the change, or both are undone. */
public final class OwnerTrail {
    private static final String WHOSE = """
            SELECT o.id AS organisation, p.id AS professional
              FROM published_professional p JOIN published_organisation o ON o.id = p.organisation_id
             WHERE p.subject = ? AND o.partner = coalesce(?, o.partner)""";
    private static final String PARTNER =
            "SELECT id AS organisation, NULL::uuid AS professional FROM published_organisation WHERE partner = ?";
    private static final String CLIENT =
            "SELECT organisation_id AS organisation, NULL::uuid AS professional FROM published_system WHERE id = ?";
    private static final String REMOVE = """
            DELETE FROM security_event
             WHERE seq < coalesce((SELECT min(seq) FROM security_event WHERE at >= ?), 9223372036854775807)""";
    private static final int LONGEST_NAME = 100;

    private OwnerTrail() {}

    /**
     * Writes what a command did, with who gave it by the operating system. Note the end of a mandate before it ends: the line is
     * for the organisation of the mandate.
     *
     * @param owner inside the transaction of the change
     */
    public static void note(Connection owner, OwnerEvent event, Instant now) throws SQLException {
        List<Whose> all = whose(owner, event);
        for (Whose whose : all.isEmpty() ? List.of(new Whose(null, null)) : all) {
            try (var statement = owner.prepareStatement(JdbcSecurityEvents.NOTE)) {
                fill(statement, event, whose, now);
                statement.execute();
            }
        }
    }

    private static void fill(java.sql.PreparedStatement statement, OwnerEvent event, Whose whose, Instant now)
            throws SQLException {
        statement.setTimestamp(1, Timestamp.from(now));
        statement.setString(2, event.code().name());
        statement.setString(3, null);
        statement.setObject(4, whose.organisation, java.sql.Types.OTHER);
        statement.setObject(5, whose.professional, java.sql.Types.OTHER);
        statement.setObject(6, event.client(), java.sql.Types.OTHER);
        statement.setString(7, null);
        statement.setString(8, null);
        statement.setString(9, null);
        statement.setString(10, event.command());
        statement.setString(11, event.detail());
        statement.setString(12, operator());
        statement.setInt(13, 1);
    }

    private static String operator() {
        String name =
                Objects.requireNonNullElse(System.getProperty("user.name"), "").strip();
        return name.isEmpty() ? "?" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private record Whose(
            @Nullable UUID organisation, @Nullable UUID professional) {}

    private static List<Whose> whose(Connection owner, OwnerEvent event) throws SQLException {
        List<Whose> found =
                event.subject() == null ? List.of() : query(owner, WHOSE, event.subject(), event.organisation());
        if (!found.isEmpty()) {
            return found;
        }
        return event.client() != null
                ? query(owner, CLIENT, event.client())
                : event.organisation() != null ? query(owner, PARTNER, event.organisation()) : List.of();
    }

    private static List<Whose> query(Connection owner, String sql, @Nullable Object... values) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    query.setString(i + 1, null);
                } else {
                    query.setObject(i + 1, values[i]);
                }
            }
            List<Whose> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Whose(
                            rows.getObject("organisation", UUID.class), rows.getObject("professional", UUID.class)));
                }
            }
            return found;
        }
    }

    /** Removes the lines of before a moment that were kept for their term; younger ones stay, whatever is asked. */
    public static int removeBefore(Connection owner, Instant moment) throws SQLException {
        try (var delete = owner.prepareStatement(REMOVE)) {
            delete.setTimestamp(1, Timestamp.from(moment));
            return delete.executeUpdate();
        }
    }
}
