package nl.perspectief.audit.destroyed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Destroys in a database that was put back what stands on the list, as the owner of the tables and in one transaction. It finds
 * the tables by the trigger that notes what is destroyed in them, and so knows none by name.
 */
public final class DestroyedAgain {
    private static final String NOTED = """
            SELECT c.relname, convert_from(substring(t.tgargs FROM 1 FOR octet_length(t.tgargs) - 1), 'UTF8'),
                   c.relforcerowsecurity
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
             WHERE p.proname = 'note_destroyed' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname""";
    private static final String KNOW = """
            INSERT INTO destroyed (kind, id, day) SELECT ?, g.id, g.day FROM unnest(?::uuid[], ?::date[]) AS g (id, day)
                ON CONFLICT DO NOTHING""";

    private final Connection owner;

    private DestroyedAgain(Connection owner) {
        this.owner = owner;
    }

    /** @param key the column by which it is known */
    private record Noted(String table, String key, boolean forced) {}

    /**
     * @param owner in a transaction
     * @return of each kind how many there were again; absent when none
     */
    public static Map<String, Integer> destroy(Connection owner, Collection<Gone> list) throws SQLException {
        return new DestroyedAgain(owner).destroy(list);
    }

    private Map<String, Integer> destroy(Collection<Gone> list) throws SQLException {
        List<Noted> tables = noted();
        Map<String, Integer> back = new TreeMap<>();
        for (Noted table : tables) {
            wall(table, "NO FORCE");
            know(table.table, list);
            int count = number("SELECT count(*) FROM %s WHERE %s = ANY (?::uuid[])", table, list);
            if (count > 0) {
                back.put(table.table, count);
            }
        }
        for (Noted table : tables) {
            delete(table, list);
        }
        for (Noted table : tables) {
            wall(table, "FORCE");
        }
        return back;
    }

    private List<Noted> noted() throws SQLException {
        List<Noted> found = new ArrayList<>();
        try (var query = owner.prepareStatement(NOTED);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Noted(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return found;
    }

    /** The owner sees past row-level security for as long as the transaction lasts; what the table is locked for meanwhile. */
    private void wall(Noted table, String force) throws SQLException {
        if (table.forced) {
            try (var alter = owner.createStatement()) {
                alter.execute("ALTER TABLE " + table.table + " " + force + " ROW LEVEL SECURITY");
            }
        }
    }

    private void know(String kind, Collection<Gone> list) throws SQLException {
        List<Gone> all = list.stream().filter(gone -> gone.kind().equals(kind)).toList();
        try (var insert = owner.prepareStatement(KNOW)) {
            insert.setString(1, kind);
            insert.setArray(
                    2, owner.createArrayOf("uuid", all.stream().map(Gone::id).toArray()));
            insert.setArray(
                    3,
                    owner.createArrayOf(
                            "date",
                            all.stream()
                                    .map(gone -> java.sql.Date.valueOf(gone.day()))
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    private int number(String sql, Noted table, Collection<Gone> list) throws SQLException {
        try (var query = owner.prepareStatement(sql.formatted(table.table, table.key))) {
            query.setArray(1, owner.createArrayOf("uuid", ids(table, list)));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void delete(Noted table, Collection<Gone> list) throws SQLException {
        try (var delete =
                owner.prepareStatement("DELETE FROM %s WHERE %s = ANY (?::uuid[])".formatted(table.table, table.key))) {
            delete.setArray(1, owner.createArrayOf("uuid", ids(table, list)));
            delete.executeUpdate();
        }
    }

    private static UUID[] ids(Noted table, Collection<Gone> list) {
        return list.stream()
                .filter(gone -> gone.kind().equals(table.table))
                .map(Gone::id)
                .toArray(UUID[]::new);
    }
}
