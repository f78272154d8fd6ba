package nl.perspectief.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.audit.reading.Bounds;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogPosition;
import nl.perspectief.audit.reading.LogSlice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processing log in PostgreSQL; organisation, start and place in the chain are filled in there. */
@Component
class JdbcProcessingLog {
    private static final String SYSTEM = "perspectief";
    private static final String VERSION = Optional.ofNullable(
                    JdbcProcessingLog.class.getPackage().getImplementationVersion())
            .orElse("development");

    private static final String ADD = """
            INSERT INTO processing_line (trace_id, span_id, parent_span_id, status, name, end_time, service_name,
                   service_version, processing_activity_id, data_subject_id, data_subject_id_type)
            SELECT decode(:trace, 'hex'), decode(s.id, 'hex'), decode(s.parent, 'hex'), s.status, s.name, s.end_time,
                   :system, :version, s.activity, s.subject, CASE WHEN s.subject IS NOT NULL THEN :subjectType END
              FROM unnest(:ids::text[], :parents::text[], :subjects::text[], :statuses::text[], :names::text[],
                          :ends::bigint[], :activities::text[])
                   WITH ORDINALITY AS s (id, parent, subject, status, name, end_time, activity, place)
             ORDER BY s.place""";

    private static final String SELECT = """
            SELECT organisation_id, seq, encode(trace_id, 'hex') AS trace, encode(span_id, 'hex') AS span,
                   encode(parent_span_id, 'hex') AS parent, status, name, start_time, end_time, service_name,
                   service_version, processing_activity_id, data_subject_id, data_subject_id_type
              FROM processing_line
             WHERE organisation_id = :organisation AND start_time >= :from AND start_time < :until
               AND (start_time, seq) < (:afterAt, :afterSeq)""";

    private static final String OF_SUBJECT = SELECT + " AND data_subject_id = :subject";
    private static final String NEWEST_FIRST = " ORDER BY start_time DESC, seq DESC LIMIT :limit";

    private final JdbcClient jdbc;

    JdbcProcessingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes actions in their order, all in one statement. */
    void add(String trace, List<Processing> actions) {
        List<Line> lines = actions.stream()
                .flatMap(action -> action.spans().stream().map(span -> new Line(action, span)))
                .toList();
        jdbc.sql(ADD)
                .param("trace", trace)
                .param("system", SYSTEM)
                .param("version", VERSION)
                .param("subjectType", Pseudonyms.TYPE)
                .param("ids", texts(lines, line -> line.span().id()))
                .param("parents", texts(lines, line -> line.span().parent()))
                .param("subjects", texts(lines, line -> line.span().subject()))
                .param("statuses", texts(lines, line -> line.of().outcome().status()))
                .param("names", texts(lines, line -> line.of().activity().dutchName()))
                .param(
                        "ends",
                        lines.stream()
                                .map(line -> line.of().end().toEpochMilli())
                                .toArray(Long[]::new))
                .param(
                        "activities",
                        texts(lines, line -> line.of().activity().uri().toString()))
                .update();
    }

    private record Line(Processing of, Span span) {}

    private static @Nullable String[] texts(List<Line> lines, Function<Line, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    LogSlice<ProcessingLine> ofOrganisation(UUID organisation, LogPage page) {
        return read(jdbc.sql(SELECT + NEWEST_FIRST), organisation, page);
    }

    LogSlice<ProcessingLine> ofSubject(UUID organisation, String pseudonym, LogPage page) {
        return read(jdbc.sql(OF_SUBJECT + NEWEST_FIRST).param("subject", pseudonym), organisation, page);
    }

    private static LogSlice<ProcessingLine> read(JdbcClient.StatementSpec sql, UUID organisation, LogPage page) {
        Bounds bounds = Bounds.of(page);
        List<ProcessingLine> found = sql.param("organisation", organisation)
                .param("from", bounds.from().toInstant().toEpochMilli())
                .param("until", bounds.until().toInstant().toEpochMilli())
                .param("afterAt", bounds.afterAt().toInstant().toEpochMilli())
                .param("afterSeq", bounds.afterSequence())
                .param("limit", page.size() + 1)
                .query((row, _) -> line(row))
                .list();
        return LogSlice.of(found, page.size(), ProcessingLine::position);
    }

    private static ProcessingLine line(ResultSet row) throws SQLException {
        Instant start = Instant.ofEpochMilli(row.getLong("start_time"));
        return new ProcessingLine(
                new LogPosition(start, row.getObject("organisation_id", UUID.class), row.getLong("seq")),
                row.getString("trace"),
                row.getString("span"),
                row.getString("parent"),
                row.getString("status"),
                row.getString("name"),
                start,
                Instant.ofEpochMilli(row.getLong("end_time")),
                Map.of(
                        "service.name",
                        row.getString("service_name"),
                        "service.version",
                        row.getString("service_version")),
                row.getString("processing_activity_id"),
                row.getString("data_subject_id"),
                row.getString("data_subject_id_type"));
    }
}
