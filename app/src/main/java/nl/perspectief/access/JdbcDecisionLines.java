package nl.perspectief.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The log of decisions from before there were {@link JdbcAnswerLines}: only read. */
@Component
class JdbcDecisionLines {
    private static final String OF_TRACE = "SELECT * FROM access_decision WHERE trace_id = ? ORDER BY id";

    private final JdbcOperations jdbc;

    JdbcDecisionLines(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    List<DecisionLine> ofTrace(String trace) {
        return jdbc.query(OF_TRACE, (row, _) -> line(row), HexFormat.of().parseHex(trace));
    }

    private static DecisionLine line(ResultSet row) throws SQLException {
        return new DecisionLine(
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
                        Extent.valueOf(row.getString("form")));
    }
}
