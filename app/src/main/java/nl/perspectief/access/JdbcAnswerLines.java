package nl.perspectief.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The log of answers in PostgreSQL (V882). */
@Component
class JdbcAnswerLines {
    private static final String ADD = "SELECT log_answers(?, ?, ?, ?, ?, ?)";
    private static final String OF_TRACE = "SELECT decisions FROM answer_line WHERE trace_id = ? ORDER BY seq";

    private final JdbcOperations jdbc;

    JdbcAnswerLines(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** @param state of the register by which was decided */
    record Line(long state, UUID organisation, UUID system, Instant at, String trace, String decisions) {}

    /** Adds those decided by the state that the register has; others are left out. @return that state */
    long add(List<Line> lines) {
        Long state = jdbc.execute(ADD, (PreparedStatement statement) -> {
            put(statement, 1, "int8", lines, Line::state);
            put(statement, 2, "uuid", lines, Line::organisation);
            put(statement, 3, "uuid", lines, Line::system);
            put(statement, 4, "timestamptz", lines, line -> line.at().toString());
            put(statement, 5, "text", lines, Line::trace);
            // not as an array, whose elements are escaped letter by letter
            statement.setString(
                    6,
                    lines.stream()
                            .map(Line::decisions)
                            .collect(Collectors.joining(String.valueOf(AnswerText.SEPARATOR))));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        if (state == null) {
            throw new IllegalStateException("the log said nothing");
        }
        return state;
    }

    private static void put(
            PreparedStatement statement, int at, String type, List<Line> lines, Function<Line, Object> value)
            throws SQLException {
        Object[] values = lines.stream().map(value).toArray();
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }

    List<DecisionLine> ofTrace(String trace) {
        return jdbc
                .query(
                        OF_TRACE,
                        (row, _) -> AnswerText.read(trace, row.getString("decisions")),
                        HexFormat.of().parseHex(trace))
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
