package nl.perspectief.identity.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of kept forms; those of more than a day ago are gone. */
@Component
class JdbcKeptForms {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcKeptForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(byte[] ticket, byte[] person, byte[] closed) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM kept_form WHERE kept_at < ?")
                .param(Timestamp.from(now.minus(LONGEST)))
                .update();
        jdbc.sql("INSERT INTO kept_form (ticket_hash, person_hash, sealed, kept_at) VALUES (?, ?, ?, ?)")
                .params(ticket, person, closed, Timestamp.from(now))
                .update();
    }

    /** Forgets the oldest of one person: a browser that sends again and again keeps the last few. */
    void keepLast(byte[] person) {
        jdbc.sql("""
                        DELETE FROM kept_form WHERE person_hash = :person AND ticket_hash NOT IN (
                            SELECT ticket_hash FROM kept_form WHERE person_hash = :person ORDER BY kept_at DESC LIMIT :most)""").param("person", person).param("most", MOST).update();
    }

    Optional<byte[]> find(byte[] ticket, byte[] person) {
        return jdbc.sql("SELECT sealed FROM kept_form WHERE ticket_hash = ? AND person_hash = ? AND kept_at >= ?")
                .params(ticket, person, Timestamp.from(clock.instant().minus(LONGEST)))
                .query(byte[].class)
                .optional();
    }

    void delete(byte[] ticket, byte[] person) {
        jdbc.sql("DELETE FROM kept_form WHERE ticket_hash = ? AND person_hash = ?")
                .params(ticket, person)
                .update();
    }
}
