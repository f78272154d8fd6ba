package nl.perspectief.signals.destroying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.desk.Worklist;
import nl.perspectief.signals.SignalsWaiting.OfSubject;
import nl.perspectief.signals.SignalsWaiting.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests to destroy; always inside a transaction that told who acts. */
@Component
class JdbcDestructions {
    private static final String ASKED = """
            SELECT a.*, o.short_name AS organisation, l.short_name AS lead
              FROM destruction_asked a
              JOIN published_organisation o ON o.id = a.organisation_id
              JOIN published_organisation l ON l.id = a.lead_organisation_id
             WHERE\s""";

    private final JdbcClient jdbc;

    JdbcDestructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID referralId, Instant now, LocalDate destroyOn) {
        jdbc.sql("""
                INSERT INTO destruction_asked (referral_id, signal_id, organisation_id, referred_by, lead_organisation_id,
                                               asked_at, destroy_on)
                SELECT r.id, r.signal_id, r.organisation_id, r.referred_by, r.lead_organisation_id, ?, ?
                  FROM referral r WHERE r.id = ?""").params(Timestamp.from(now), destroyOn, referralId).update();
    }

    /** The latest. */
    Optional<AskedToDestroy> ofSignal(UUID signalId) {
        return jdbc.sql(ASKED + "a.signal_id = ? ORDER BY a.asked_at DESC LIMIT 1")
                .param(signalId)
                .query((row, _) -> read(row))
                .optional();
    }

    /** What others keep of what this organisation did not take on; the latest first. */
    List<AskedToDestroy> kept(UUID lead, Instant since) {
        return jdbc.sql(ASKED + "a.lead_organisation_id = ? AND a.kept_at > ? ORDER BY a.kept_at DESC LIMIT 25")
                .params(lead, Timestamp.from(since))
                .query((row, _) -> read(row))
                .list();
    }

    /** Whether it was asked and not answered until now. */
    boolean keep(UUID signalId, KeepReason reason, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE destruction_asked SET kept_for = ?, kept_by = ?, kept_at = ?
                         WHERE signal_id = ? AND kept_at IS NULL""")
                        .params(reason.name(), by, Timestamp.from(now), signalId)
                        .update()
                > 0;
    }

    /** Unanswered, about signals that who acts referred, or one for whom who acts stands in; the first to be destroyed on top. */
    List<OfSubject> unanswered(UUID organisation, LocalDate today) {
        return jdbc.sql("""
                        SELECT a.signal_id, s.subject_id, a.asked_at, a.destroy_on, y.first_name, y.birth_date
                          FROM destruction_asked a JOIN signal s ON s.id = a.signal_id
                          LEFT JOIN published_identity y ON y.file_id = a.signal_id AND y.kind = 'IDENTITY'
                         WHERE a.organisation_id = :own AND a.referred_by = ANY ((SELECT stood_in_for(:own))::uuid[])
                           AND a.kept_at IS NULL
                         ORDER BY a.destroy_on, a.signal_id LIMIT :some""")
                .param("own", organisation)
                .param("some", Worklist.FIRST + 1)
                .query((row, _) -> new OfSubject(
                        row.getObject("subject_id", UUID.class),
                        Waiting.until(
                                row.getObject("signal_id", UUID.class),
                                row.getString("first_name"),
                                row.getString("birth_date"),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getObject("destroy_on", LocalDate.class).minusDays(1),
                                today)))
                .list();
    }

    /** Destroys what nobody kept in time, of all organisations. */
    List<Destroyed> destroyUnanswered() {
        return jdbc.sql("SELECT signal_id, subject_id, organisation_id FROM destroy_unanswered()")
                .query((row, _) -> Destroyed.of(row))
                .list();
    }

    private static AskedToDestroy read(ResultSet row) throws SQLException {
        String reason = row.getString("kept_for");
        Timestamp kept = row.getTimestamp("kept_at");
        return new AskedToDestroy(
                row.getObject("referral_id", UUID.class),
                row.getObject("signal_id", UUID.class),
                row.getString("organisation"),
                row.getString("lead"),
                row.getObject("destroy_on", LocalDate.class),
                reason == null ? null : KeepReason.valueOf(reason),
                kept == null ? null : kept.toInstant());
    }
}
