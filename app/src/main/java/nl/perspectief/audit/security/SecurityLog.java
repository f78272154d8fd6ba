package nl.perspectief.audit.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogPosition;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log of the installation. Row-level security decides who reads: administrator and privacy officer what concerns
 * people and systems of their own organisation, everybody what concerns themselves, and nobody what concerns no organisation.
 */
@Component
public class SecurityLog {
    private static final UUID NO_CHAIN_OF_ITS_OWN = new UUID(0, 0);
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SELECT = """
            SELECT e.seq, e.at, e.code, e.reason, coalesce(p.name, c.name) AS name, e.network, e.session,
                   encode(e.trace_id, 'hex') AS trace, e.place, e.detail, e.operator, e.via, e.times
              FROM (SELECT * FROM security_event
                     WHERE at >= :from AND at < :until AND (at, seq) < (:afterAt, :afterSeq)""";
    private static final String OF_ORGANISATION = " AND organisation_id = :id";
    private static final String OF_PROFESSIONAL = " AND professional_id = :id";
    private static final String OF_KIND = " AND code IN (:codes)";
    private static final String NAMED = """
                     ORDER BY at DESC, seq DESC LIMIT :limit) e
              LEFT JOIN published_professional p ON p.id = e.professional_id
              LEFT JOIN published_system c ON c.id = e.client_id
             ORDER BY e.at DESC, e.seq DESC""";

    private final Transactions transactions;
    private final JdbcClient jdbc;

    SecurityLog(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What belongs to no organisation, such as attempts under a name that is no account: how often, and no more. */
    public record Count(String code, @Nullable String reason, long times) {}

    /** What concerns people and systems of the own organisation, newest first. */
    public LogSlice<SecurityLine> ofOrganisation(Acting acting, LogPage page, SecurityCode.@Nullable Kind kind) {
        return transactions.as(acting, () -> read(OF_ORGANISATION, acting.organisationId(), page, kind));
    }

    /** What concerns one colleague, newest first; of another organisation there is nothing. */
    public LogSlice<SecurityLine> ofColleague(
            Acting acting, UUID colleague, LogPage page, SecurityCode.@Nullable Kind kind) {
        return transactions.as(acting, () -> read(OF_PROFESSIONAL, colleague, page, kind));
    }

    /** How often each happened with one colleague. */
    public List<Count> counts(Acting acting, UUID colleague, LogPage page) {
        return transactions.as(
                acting,
                () -> jdbc.sql("""
                                SELECT code, reason, sum(times) AS times FROM security_event
                                 WHERE professional_id = :id AND at >= :from AND at < :until
                                 GROUP BY code, reason ORDER BY code, reason""")
                        .param("id", colleague)
                        .param("from", moment(page.from(), Instant.EPOCH))
                        .param("until", moment(page.until(), LATEST))
                        .query((row, _) ->
                                new Count(row.getString("code"), row.getString("reason"), row.getLong("times")))
                        .list());
    }

    /** What concerns who asks, newest first. */
    public LogSlice<SecurityLine> own(Acting acting, LogPage page) {
        return transactions.as(acting, () -> read(OF_PROFESSIONAL, acting.professionalId(), page, null));
    }

    /** When somebody last signed in, as far as who asks may read that. */
    public Optional<Instant> lastSignIn(Acting acting, UUID professional) {
        return transactions.as(
                acting,
                () -> jdbc
                        .sql("""
                                SELECT at FROM security_event WHERE professional_id = ? AND code = ?
                                 ORDER BY at DESC, seq DESC LIMIT 1""")
                        .params(professional, SecurityCode.SIGNED_IN.name())
                        .query((row, _) ->
                                row.getObject("at", OffsetDateTime.class).toInstant())
                        .list()
                        .stream()
                        .findFirst());
    }

    /** Only administrators and privacy officers get numbers. */
    public List<Count> ofNobody(Acting acting, LogPage page) {
        return transactions.as(
                acting,
                () -> jdbc.sql("SELECT * FROM installation_security_counts(:from, :until)")
                        .param("from", moment(page.from(), Instant.EPOCH))
                        .param("until", moment(page.until(), LATEST))
                        .query((row, _) ->
                                new Count(row.getString("code"), row.getString("reason"), row.getLong("times")))
                        .list());
    }

    private LogSlice<SecurityLine> read(String selection, UUID id, LogPage page, SecurityCode.@Nullable Kind kind) {
        LogPosition after = page.after();
        var sql = jdbc.sql(SELECT + selection + (kind == null ? "" : OF_KIND) + "\n" + NAMED)
                .param("id", id)
                .param("from", moment(page.from(), Instant.EPOCH))
                .param("until", moment(page.until(), LATEST))
                .param("afterAt", moment(after == null ? null : after.at(), LATEST))
                .param("afterSeq", after == null ? Long.MAX_VALUE : after.sequence())
                .param("limit", page.size() + 1);
        if (kind != null) {
            sql = sql.param("codes", SecurityCode.names(kind));
        }
        return LogSlice.of(sql.query((row, _) -> line(row)).list(), page.size(), SecurityLine::position);
    }

    private static OffsetDateTime moment(@Nullable Instant given, Instant otherwise) {
        return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
    }

    private static SecurityLine line(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new SecurityLine(
                new LogPosition(at, NO_CHAIN_OF_ITS_OWN, row.getLong("seq")),
                at,
                row.getString("code"),
                row.getString("reason"),
                row.getString("name"),
                row.getString("network"),
                row.getString("session"),
                row.getString("trace"),
                row.getString("place"),
                row.getString("detail"),
                row.getString("operator"),
                row.getString("via").equals("COMMAND"),
                row.getInt("times"));
    }
}
