package nl.perspectief.signals.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.forms.SentForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was handed over; a system sees and adds its own. */
@Component
class JdbcIntakes {
    private static final String SELECT =
            "SELECT content, signal_id, handed_at, standing IS NOT NULL AS stands FROM signal_intake";

    private final JdbcClient jdbc;

    JdbcIntakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content a hash of what was sent */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Known(byte[] content, HandedOver handed) {
        Intake.Outcome answers(SentForm sent) {
            return Arrays.equals(content, sent.content())
                    ? new Intake.Outcome.Recorded(handed)
                    : new Intake.Outcome.KeyInUse();
        }
    }

    /** Lets whoever sends the same key wait until the transaction ends. */
    void hold(byte[] id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))")
                .param(id)
                .query((_, _) -> Boolean.TRUE)
                .list();
    }

    Optional<Known> find(byte[] id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query((row, _) -> new Known(row.getBytes("content"), handed(row)))
                .optional();
    }

    Optional<HandedOver> ofSignal(UUID signal) {
        return jdbc.sql(SELECT + " WHERE signal_id = ?")
                .param(signal)
                .query((row, _) -> handed(row))
                .optional();
    }

    void add(SentForm sent, Acting system, HandedOver handed) {
        jdbc.sql("""
                        INSERT INTO signal_intake (id, content, system_id, organisation_id, signal_id, standing, handed_at)
                        VALUES (:id, :content, :system, :organisation, :signal, :signal, :at)""")
                .param("id", sent.id())
                .param("content", sent.content())
                .param("system", system.professionalId())
                .param("organisation", system.organisationId())
                .param("signal", handed.signal())
                .param("at", Timestamp.from(handed.at()))
                .update();
    }

    private static HandedOver handed(ResultSet row) throws SQLException {
        return new HandedOver(
                row.getObject("signal_id", UUID.class),
                row.getTimestamp("handed_at").toInstant(),
                row.getBoolean("stands"));
    }
}
