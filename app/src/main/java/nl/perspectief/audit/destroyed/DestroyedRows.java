package nl.perspectief.audit.destroyed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database says was destroyed in it. A row comes by a trigger, in the transaction that destroys. */
public final class DestroyedRows {
    private static final String LATELY = """
            SELECT x.oldest::text AS oldest, d.kind, d.id, d.day
              FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest) x
              LEFT JOIN destroyed d ON d.in_transaction >= CAST(? AS xid8)""";

    private final JdbcClient jdbc;

    DestroyedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static DestroyedRows on(Connection connection) {
        return new DestroyedRows(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    public Set<Gone> all() {
        return new LinkedHashSet<>(jdbc.sql("SELECT kind, id, day FROM destroyed ORDER BY day, kind, id")
                .query(DestroyedRows::read)
                .list());
    }

    /**
     * Of what is on a list, that which was not destroyed in this database: because the database was put back, it may be there
     * again. A row comes with the destruction itself, so that there is no row without it.
     */
    public Set<Gone> unknownOf(Collection<Gone> list) {
        Set<Gone> unknown = new LinkedHashSet<>(list);
        unknown.removeAll(all());
        return unknown;
    }

    /** @param oldest the oldest transaction that was under way; from there on more may become visible */
    record Lately(String oldest, Set<Gone> gone) {}

    Lately since(String transaction) {
        Set<Gone> gone = new LinkedHashSet<>();
        String[] oldest = {transaction};
        jdbc.sql(LATELY).param(transaction).query(row -> {
            oldest[0] = row.getString("oldest");
            if (row.getString("kind") != null) {
                gone.add(read(row, 0));
            }
        });
        return new Lately(oldest[0], gone);
    }

    private static Gone read(ResultSet row, int number) throws SQLException {
        return new Gone(row.getString("kind"), row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
    }
}
