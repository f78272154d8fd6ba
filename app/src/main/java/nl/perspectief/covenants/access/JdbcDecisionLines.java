package nl.perspectief.covenants.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The decision log in PostgreSQL; organisation, system and time are filled in there. */
@Component
class JdbcDecisionLines {
    private static final String ADD = """
            INSERT INTO access_decision (id, kind, trace_id, as_of, covenant_hash, giver, receiver, role, category, purpose,
                   phase, form, facts, outcome, rules, found, processing_activity_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_TRACE = "SELECT * FROM access_decision WHERE trace_id = ? ORDER BY id";
    private static final int BATCH = 100;

    private final JdbcOperations jdbc;

    /** {@code JdbcClient} has no batches. */
    JdbcDecisionLines(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void add(List<DecisionLine> lines) {
        jdbc.batchUpdate(ADD, lines, BATCH, JdbcDecisionLines::fill);
    }

    List<DecisionLine> ofTrace(String trace) {
        return jdbc.query(OF_TRACE, (row, _) -> line(row), HexFormat.of().parseHex(trace));
    }

    private static void fill(PreparedStatement insert, DecisionLine line) throws SQLException {
        Question question = line.question();
        Connection connection = insert.getConnection();
        insert.setObject(1, line.id());
        insert.setString(2, line.kind().name());
        insert.setBytes(3, HexFormat.of().parseHex(line.trace()));
        insert.setTimestamp(4, Timestamp.from(line.asOf()));
        insert.setString(5, line.hash());
        insert.setString(6, question == null ? null : question.giver());
        insert.setString(7, question == null ? null : question.receiver());
        insert.setString(8, question == null ? null : question.role());
        insert.setString(9, question == null ? null : question.category());
        insert.setString(10, question == null ? null : question.purpose());
        insert.setString(11, question == null ? null : question.phase());
        insert.setString(12, question == null ? null : question.form().name());
        insert.setString(13, line.facts());
        insert.setString(14, line.outcome().name());
        insert.setArray(15, connection.createArrayOf("text", line.rules().toArray()));
        insert.setObject(16, line.found());
        insert.setString(17, line.activity());
    }

    private static DecisionLine line(ResultSet row) throws SQLException {
        return new DecisionLine(
                row.getObject("id", UUID.class),
                DecisionLine.Kind.valueOf(row.getString("kind")),
                HexFormat.of().formatHex(row.getBytes("trace_id")),
                row.getTimestamp("as_of").toInstant(),
                row.getString("covenant_hash"),
                question(row),
                row.getString("facts"),
                DecisionLine.Outcome.valueOf(row.getString("outcome")),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getObject("found", Integer.class),
                row.getString("processing_activity_id"));
    }

    private static @Nullable Question question(ResultSet row) throws SQLException {
        return row.getString("giver") == null
                ? null
                : new Question(
                        row.getString("giver"),
                        row.getString("receiver"),
                        row.getString("role"),
                        row.getString("category"),
                        row.getString("purpose"),
                        row.getString("phase"),
                        Form.valueOf(row.getString("form")));
    }
}
