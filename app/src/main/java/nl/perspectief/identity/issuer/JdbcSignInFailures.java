package nl.perspectief.identity.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Five failures for one name within a quarter of an hour close it until that quarter is over. */
@Component
class JdbcSignInFailures {
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    JdbcSignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for other attempts on this name, until the transaction ends. */
    void queueFor(String name) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 600))")
                .param("hash", hash(name))
                .query((_, _) -> true)
                .single();
    }

    long minutesToWait(String name, Instant now) {
        return jdbc.sql("SELECT count(*) AS failures, min(at) AS first FROM sign_in_failure"
                        + " WHERE name_hash = :hash AND at > :since")
                .param("hash", hash(name))
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .query((row, _) -> row.getInt("failures") < MOST
                        ? 0
                        : Duration.between(
                                                now,
                                                row.getTimestamp("first")
                                                        .toInstant()
                                                        .plus(WINDOW))
                                        .toMinutes()
                                + 1)
                .single();
    }

    /** Adds one, and forgets all that no longer count. */
    void add(String name, Instant now) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE at < :since")
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .update();
        jdbc.sql("INSERT INTO sign_in_failure (name_hash, at) VALUES (:hash, :at)")
                .param("hash", hash(name))
                .param("at", Timestamp.from(now))
                .update();
    }

    void forget(String name) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE name_hash = :hash")
                .param("hash", hash(name))
                .update();
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
