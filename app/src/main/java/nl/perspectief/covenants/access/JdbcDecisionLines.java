package nl.perspectief.covenants.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final String ADD = "SELECT log_decisions(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_TRACE = "SELECT * FROM access_decision WHERE trace_id = ? ORDER BY id";

    private final JdbcOperations jdbc;

    JdbcDecisionLines(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Adds lines in their order with one statement, which takes its place in the chain once. */
    void add(List<DecisionLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.execute(ADD, (PreparedStatement statement) -> {
            Columns columns = new Columns(statement, lines);
            columns.put("uuid", line -> line.id().toString());
            columns.put("text", line -> line.kind().name());
            columns.put("text", DecisionLine::trace);
            columns.put("timestamptz", line -> line.asOf().toString());
            columns.put("text", DecisionLine::hash);
            columns.ask(Question::giver);
            columns.ask(Question::receiver);
            columns.ask(Question::role);
            columns.ask(Question::category);
            columns.ask(Question::purpose);
            columns.ask(Question::phase);
            columns.ask(question -> question.form().name());
            columns.put("text", DecisionLine::facts);
            columns.put("text", line -> line.outcome().name());
            columns.put("text", line -> array(line.rules()));
            columns.put(
                    "int4", line -> line.found() == null ? null : line.found().toString());
            columns.put("text", DecisionLine::activity);
            return statement.execute();
        });
    }

    /** A list as PostgreSQL reads it: ids of rules are quoted, whatever they hold. */
    private static String array(List<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The parameters of the statement: one array for each column of the lines. */
    private static final class Columns {
        private final PreparedStatement statement;
        private final List<DecisionLine> lines;
        private int filled;

        Columns(PreparedStatement statement, List<DecisionLine> lines) {
            this.statement = statement;
            this.lines = lines;
        }

        void put(String type, Function<DecisionLine, @Nullable String> value) throws SQLException {
            @Nullable String[] values = lines.stream().map(value).toArray(String[]::new);
            statement.setArray(++filled, statement.getConnection().createArrayOf(type, values));
        }

        void ask(Function<Question, String> value) throws SQLException {
            put("text", line -> line.question() == null ? null : value.apply(line.question()));
        }
    }

    List<DecisionLine> ofTrace(String trace) {
        return jdbc.query(OF_TRACE, (row, _) -> line(row), HexFormat.of().parseHex(trace));
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
