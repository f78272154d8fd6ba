package nl.perspectief.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.perspectief.covenant.Flow;
import nl.perspectief.register.asof.RegimeFlow;

/**
 * {@code allowed_flow}: what row-level security lets through, and on which days. It is written by the owner of the tables in
 * the transaction that changes the register, so that no one ever sees the one without the other.
 */
final class FlowTable {
    private final Connection owner;

    private FlowTable(Connection owner) {
        this.owner = owner;
    }

    /**
     * Locks the table until the transaction ends. Must come before anything of the register is read or written: whoever
     * waits here then sees what the one before wrote, and computes the flows of both. Readers wait for nothing.
     */
    static FlowTable locked(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("LOCK TABLE allowed_flow IN SHARE ROW EXCLUSIVE MODE");
        }
        return new FlowTable(owner);
    }

    Set<FlowDays> rows() throws SQLException {
        try (var query = owner.createStatement();
                var rows = query.executeQuery(
                        "SELECT receiver, giver, category, purpose, phase, covenant, from_day, until_day FROM allowed_flow")) {
            Set<FlowDays> all = new HashSet<>();
            while (rows.next()) {
                all.add(row(rows));
            }
            return all;
        }
    }

    private static FlowDays row(ResultSet row) throws SQLException {
        return new FlowDays(
                new RegimeFlow(
                        row.getString("covenant"),
                        new Flow(
                                row.getString("giver"),
                                row.getString("receiver"),
                                row.getString("category"),
                                row.getString("purpose"),
                                row.getString("phase"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /** Writes what differs from {@code before}, which {@link #rows} gave in this transaction. */
    void replace(Set<FlowDays> before, Set<FlowDays> after) throws SQLException {
        write("""
                DELETE FROM allowed_flow WHERE receiver = ? AND giver = ? AND category = ? AND purpose = ? AND phase = ?
                   AND covenant = ? AND from_day = ? AND until_day = ?""", before, after);
        write("""
                INSERT INTO allowed_flow (receiver, giver, category, purpose, phase, covenant, from_day, until_day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", after, before);
    }

    private void write(String sql, Set<FlowDays> rows, Set<FlowDays> without) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (FlowDays row : rows) {
                if (!without.contains(row)) {
                    set(statement, row);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, FlowDays row) throws SQLException {
        Flow flow = row.flow().flow();
        statement.setString(1, flow.receiver());
        statement.setString(2, flow.giver());
        statement.setString(3, flow.category());
        statement.setString(4, flow.purpose());
        statement.setString(5, flow.phase());
        statement.setString(6, row.flow().regime());
        statement.setObject(7, row.from());
        statement.setObject(8, row.until());
    }
}
