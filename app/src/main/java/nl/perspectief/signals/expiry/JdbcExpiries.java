package nl.perspectief.signals.expiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.perspectief.signals.SignalsWaiting.OfSubject;
import nl.perspectief.signals.SignalsWaiting.Waiting;
import nl.perspectief.signals.destroying.Destroyed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows about how long signals are kept; always inside a transaction that told who acts. */
@Component
class JdbcExpiries {
    private static final String OWN = """

             AND NOT EXISTS (SELECT FROM referral r WHERE r.signal_id = s.id)
             AND NOT EXISTS (SELECT FROM destruction_asked a WHERE a.signal_id = s.id)""";

    private final JdbcClient jdbc;

    JdbcExpiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Expiry> ofSignal(UUID signalId) {
        return jdbc.sql("""
                        SELECT s.expires_on, p.name AS recorder, stands_in_for(s.recorded_by) AS keeper,
                               e.reason, e.extended_at, x.name AS extender
                          FROM signal s
                          JOIN published_professional p ON p.id = s.recorded_by
                          LEFT JOIN signal_extension e ON e.signal_id = s.id
                          LEFT JOIN published_professional x ON x.id = e.extended_by
                         WHERE s.id = ?""" + OWN).param(signalId).query((row, _) -> read(row)).optional();
    }

    void extend(UUID signalId, String reason, UUID by, Instant now) {
        jdbc.sql("INSERT INTO signal_extension (signal_id, reason, extended_by, extended_at) VALUES (?, ?, ?, ?)")
                .params(signalId, reason, by, Timestamp.from(now))
                .update();
    }

    /** Some with whom they are about, and how many there are in all. */
    record Near(List<OfSubject> first, int total) {}

    /** Of who acts and of whom who acts stands in for, the first to expire on top; each with its last day. */
    Near near(UUID organisation, LocalDate today, int days) {
        AtomicInteger total = new AtomicInteger();
        List<OfSubject> first = jdbc.sql("""
                        SELECT s.id, s.subject_id, s.recorded_at, s.expires_on, y.first_name, y.birth_date, count(*) OVER () AS total
                          FROM signal s
                          LEFT JOIN published_identity y ON y.file_id = s.id AND y.kind = 'IDENTITY'
                         WHERE s.organisation_id = :own AND s.expires_on <= :until
                           AND s.recorded_by = ANY ((SELECT stood_in_for(:own))::uuid[])""" + OWN + """

                         ORDER BY s.expires_on, s.id LIMIT 25""")
                .param("own", organisation)
                .param("until", today.plusDays(days))
                .query((row, _) -> {
                    total.set(row.getInt("total"));
                    return new OfSubject(
                            row.getObject("subject_id", UUID.class),
                            Waiting.until(
                                    row.getObject("id", UUID.class),
                                    row.getString("first_name"),
                                    row.getString("birth_date"),
                                    row.getTimestamp("recorded_at").toInstant(),
                                    row.getObject("expires_on", LocalDate.class),
                                    today));
                })
                .list();
        return new Near(first, total.get());
    }

    /** Destroys what expired, of all organisations. */
    List<Destroyed> destroyExpired() {
        return jdbc.sql("SELECT signal_id, subject_id, organisation_id FROM destroy_expired()")
                .query((row, _) -> Destroyed.of(row))
                .list();
    }

    private static Expiry read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Expiry(
                row.getObject("expires_on", LocalDate.class),
                row.getString("recorder"),
                row.getBoolean("keeper"),
                reason == null
                        ? null
                        : new Expiry.Extension(
                                reason,
                                row.getString("extender"),
                                row.getTimestamp("extended_at").toInstant()));
    }
}
