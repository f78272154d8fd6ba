package nl.perspectief.installation.commands;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.shared.Unusable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * The rows of one database put in another with the same tables, as they are: triggers that would number and hash them anew, and
 * row-level security, are off for as long as the transaction lasts, and on again before it is committed.
 */
final class TableCopy {
    /** Of the database itself, of the issuer inside the application, or sealed for sessions that end: they stay behind. */
    private static final Set<String> STAY = Set.of(
            "installation",
            "first_administrator",
            "issued_authorization",
            "kept_form",
            "login_account",
            "passkey",
            "passkey_owner",
            "passkey_question_used",
            "sign_in_failure",
            "spring_session",
            "spring_session_attributes");

    /** Of migrations: each database has its own. */
    private static final String HISTORIES = "flyway_";

    static boolean stays(String table) {
        return STAY.contains(table) || table.startsWith(HISTORIES);
    }

    /** Filled by the preparation of an empty database too, and then of that one. */
    private static final Set<String> MADE_AGAIN =
            Set.of("allowed_flow", "guide_helpline", "register_state", "reviewed_register", "sealed_log");

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname""";
    private static final String POINTS_AT = """
            SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
             WHERE contype = 'f' AND conrelid = ?::regclass AND confrelid <> conrelid""";
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attname) FROM pg_attribute
             WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''""";
    private static final String FORCED = "SELECT relforcerowsecurity::text FROM pg_class WHERE oid = ?::regclass";
    private static final String SUM = """
            SELECT count(*) || ' rijen, controlegetal '
                   || coalesce(sum(('x' || substr(md5(ROW(%s)::text), 1, 15))::bit(60)::bigint), 0) FROM %s""";

    private final Connection source;
    private final Connection target;

    private TableCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /** @param target as the owner of its tables, in a transaction */
    static TableCopy between(Connection source, Connection target) throws SQLException {
        for (Connection connection : List.of(source, target)) {
            execute(connection, "SET LOCAL TimeZone = 'UTC'");
            execute(connection, "SET LOCAL DateStyle = 'ISO'");
            execute(connection, "SET LOCAL bytea_output = 'hex'");
        }
        // each row is checked at once, so that a table can be altered after it
        execute(target, "SET CONSTRAINTS ALL IMMEDIATE");
        return new TableCopy(source, target);
    }

    /**
     * Copies every table but those that stay. @return a line for each
     *
     * @throws Unusable when the tables differ, hold something already, or do not hold the same afterwards
     */
    List<String> all() throws SQLException, IOException {
        List<String> tables = inOrder();
        for (String table : tables) {
            prepare(table);
        }
        List<String> lines = new ArrayList<>();
        for (String table : tables) {
            lines.add(copy(table));
        }
        return lines;
    }

    /** Each table after those that its rows point at. */
    private List<String> inOrder() throws SQLException {
        Set<String> there = new LinkedHashSet<>(texts(target, TABLES));
        if (!there.equals(new LinkedHashSet<>(texts(source, TABLES)))) {
            throw new Unusable("De twee databases hebben niet dezelfde tabellen. Gebruik voor beide dezelfde versie.");
        }
        there.removeIf(TableCopy::stays);
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : there) {
            visit(table, ordered, new HashSet<>());
        }
        return List.copyOf(ordered);
    }

    private void visit(String table, Set<String> ordered, Set<String> on) throws SQLException {
        if (stays(table) || ordered.contains(table)) {
            return;
        }
        if (!on.add(table)) {
            throw new IllegalStateException("tables point at each other in a circle: " + on);
        }
        for (String other : texts(target, POINTS_AT, table)) {
            visit(other, ordered, on);
        }
        ordered.add(table);
    }

    private void prepare(String table) throws SQLException {
        if (MADE_AGAIN.contains(table)) {
            execute(target, "ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY");
            execute(target, "DELETE FROM " + table);
        }
    }

    private String copy(String table) throws SQLException, IOException {
        String columns = text(target, COLUMNS, table);
        if (!columns.equals(text(source, COLUMNS, table))) {
            throw new Unusable("De tabel " + table + " heeft in beide databases andere kolommen.");
        }
        boolean forced = Boolean.parseBoolean(text(source, FORCED, table));
        execute(target, "ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY");
        execute(target, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        refuseFilled(table);
        stream("COPY " + table + " (" + columns + ")");
        String here = text(source, SUM.formatted(columns, table));
        if (!here.equals(text(target, SUM.formatted(columns, table)))) {
            throw new Unusable("Tabel " + table + " is niet goed overgekomen. Er is niets verhuisd.");
        }
        execute(target, "ALTER TABLE " + table + " ENABLE TRIGGER USER");
        if (forced) {
            execute(target, "ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
        }
        return table + ": " + here;
    }

    private void refuseFilled(String table) throws SQLException {
        if (!text(target, "SELECT count(*) FROM " + table).equals("0")) {
            throw new Unusable("In tabel " + table + " van de eigen database staat al iets. Verhuis naar een database"
                    + " waarin alleen migrate gedaan is.");
        }
    }

    private void stream(String copy) throws SQLException, IOException {
        CopyOut out = manager(source).copyOut(copy + " TO STDOUT");
        CopyIn in = manager(target).copyIn(copy + " FROM STDIN");
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql, String... values) throws SQLException {
        return texts(connection, sql, values).getFirst();
    }

    private static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
