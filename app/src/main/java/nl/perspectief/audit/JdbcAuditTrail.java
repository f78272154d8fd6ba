package nl.perspectief.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.audit.reading.Bounds;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogPosition;
import nl.perspectief.audit.reading.LogSlice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail in PostgreSQL; who, when, purpose and place in the chain are filled in there. */
@Component
class JdbcAuditTrail {
    private static final String ADD = """
            INSERT INTO trail_line (action, object_type, object_id, case_id, lead_organisation_id, trace_id, outcome)
            SELECT d.action, d.type, d.object::uuid, d.file::uuid, d.lead::uuid, decode(:trace, 'hex'), d.outcome
              FROM unnest(:actions::text[], :types::text[], :objects::text[], :files::text[], :leads::text[],
                          :outcomes::text[])
                   WITH ORDINALITY AS d (action, type, object, file, lead, outcome, place)
             ORDER BY d.place""";

    /** Names are looked up for the lines of the page only. */
    private static final String SELECT = """
            SELECT l.organisation_id, l.seq, l.at, l.professional_id, coalesce(p.name, c.name) AS professional, o.name AS organisation,
                   l.action, l.object_type, l.object_id, l.case_id, l.lead_organisation_id, l.purpose,
                   encode(l.trace_id, 'hex') AS trace, l.outcome
              FROM (SELECT * FROM trail_line
                     WHERE at >= :from AND at < :until
                       AND (at, organisation_id, seq) < (:afterAt, :afterOrganisation, :afterSeq)""";

    private static final String OF_CASE = " AND case_id = :id";
    private static final String OF_ORGANISATION = " AND organisation_id = :id";
    private static final String OF_PROFESSIONAL = " AND professional_id = :professional";
    private static final String NAMED = """
                     ORDER BY at DESC, organisation_id DESC, seq DESC LIMIT :limit) l
              LEFT JOIN published_professional p ON p.id = l.professional_id
              LEFT JOIN published_system c ON c.id = l.professional_id
              LEFT JOIN published_organisation o ON o.id = l.organisation_id
             ORDER BY l.at DESC, l.organisation_id DESC, l.seq DESC""";

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes deeds in their order, all in one statement. */
    void add(String trace, List<AuditEvent> deeds) {
        jdbc.sql(ADD)
                .param("trace", trace)
                .param("actions", texts(deeds, deed -> deed.action().name()))
                .param("types", texts(deeds, deed -> deed.type().name()))
                .param("objects", texts(deeds, deed -> text(deed.object())))
                .param("files", texts(deeds, deed -> in(deed, CaseReference::id)))
                .param("leads", texts(deeds, deed -> in(deed, CaseReference::lead)))
                .param("outcomes", texts(deeds, deed -> deed.outcome().name()))
                .update();
    }

    private static @Nullable String[] texts(List<AuditEvent> deeds, Function<AuditEvent, @Nullable String> text) {
        return deeds.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String in(AuditEvent deed, Function<CaseReference, UUID> part) {
        return deed.in() == null ? null : text(part.apply(deed.in()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    LogSlice<TrailLine> ofCase(UUID caseFile, LogPage page) {
        return read(OF_CASE, caseFile, page);
    }

    LogSlice<TrailLine> ofOrganisation(UUID organisation, LogPage page) {
        return read(OF_ORGANISATION, organisation, page);
    }

    private LogSlice<TrailLine> read(String selection, UUID id, LogPage page) {
        Bounds bounds = Bounds.of(page);
        String sql = SELECT + selection + (page.professional() == null ? "" : OF_PROFESSIONAL) + "\n" + NAMED;
        var statement = jdbc.sql(sql)
                .param("id", id)
                .param("from", bounds.from())
                .param("until", bounds.until())
                .param("afterAt", bounds.afterAt())
                .param("afterOrganisation", bounds.afterOrganisation())
                .param("afterSeq", bounds.afterSequence())
                .param("limit", page.size() + 1);
        if (page.professional() != null) {
            statement = statement.param("professional", page.professional());
        }
        List<TrailLine> found = statement.query((row, _) -> line(row)).list();
        return LogSlice.of(found, page.size(), TrailLine::position);
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        Instant at = row.getObject("at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
        return new TrailLine(
                new LogPosition(at, organisation, row.getLong("seq")),
                at,
                row.getObject("professional_id", UUID.class),
                row.getString("professional"),
                organisation,
                row.getString("organisation"),
                deed(row),
                row.getString("purpose"),
                row.getString("trace"));
    }

    private static AuditEvent deed(ResultSet row) throws SQLException {
        return new AuditEvent(
                Action.valueOf(row.getString("action")),
                ObjectType.valueOf(row.getString("object_type")),
                id(row, "object_id"),
                in(row),
                Outcome.valueOf(row.getString("outcome")));
    }

    private static @Nullable CaseReference in(ResultSet row) throws SQLException {
        UUID id = id(row, "case_id");
        UUID lead = id(row, "lead_organisation_id");
        return id == null || lead == null ? null : new CaseReference(id, lead);
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
