package nl.perspectief.identity.issuer.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.identity.SignInHeld.Reason;
import nl.perspectief.identity.issuer.account.Tallies.Tally;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.limits.Limits;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts that went wrong in the last quarter of an hour, by hashes of name, address and browser. */
@Component
class JdbcSignInFailures {
    private static final String TALLIES = "SELECT "
            + Arrays.stream(Reason.values())
                    .map(reason -> "count(*) FILTER (WHERE %1$s) AS %2$s, min(at) FILTER (WHERE %1$s) AS %2$s_first"
                            .formatted(counts(reason), reason))
                    .collect(Collectors.joining(", "))
            + " FROM sign_in_failure WHERE at > :since AND (name_hash = :name OR address_hash = :address)";

    private static String counts(Reason reason) {
        return switch (reason) {
            case NAME_FROM_ADDRESS -> "name_hash = :name AND address_hash = :address AND browser_hash IS NULL";
            case ADDRESS -> "address_hash = :address AND browser_hash IS NULL";
            case BROWSER -> "name_hash = :name AND browser_hash = :browser";
            case PASSWORD_KNOWN -> "name_hash = :name AND password_right AND browser_hash IS NULL";
            case MANY_ATTEMPTS -> "name_hash = :name";
        };
    }

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Limits limits;

    JdbcSignInFailures(JdbcClient jdbc, @Value("${perspectief.pseudonym-key}") String secret, Limits limits) {
        this.jdbc = jdbc;
        this.seal = new Seal(secret, "sign-in attempts");
        this.limits = limits;
    }

    Tallies of(SignInAttempt attempt, Instant now) {
        return jdbc.sql(TALLIES)
                .param("since", Timestamp.from(now.minus(Tallies.WINDOW)))
                .param("name", name(attempt))
                .param("address", address(attempt))
                .param("browser", browser(attempt))
                .query((row, _) -> new Tallies(tallies(row), limits.wrongSignIns()))
                .single();
    }

    private static Map<Reason, Tally> tallies(ResultSet row) throws SQLException {
        Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            Timestamp first = row.getTimestamp(reason + "_first");
            tallies.put(reason, new Tally(row.getInt(reason.name()), first == null ? null : first.toInstant()));
        }
        return tallies;
    }

    /** Adds one, wrong until it is shown to be right, and forgets all that no longer count. */
    UUID add(SignInAttempt attempt, Instant now) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE at < :since")
                .param("since", Timestamp.from(now.minus(Tallies.WINDOW)))
                .update();
        UUID id = Ids.next(now);
        jdbc.sql("""
                        INSERT INTO sign_in_failure (id, name_hash, address_hash, browser_hash, at)
                        VALUES (:id, :name, :address, nullif(:browser, ''::bytea), :at)""")
                .param("id", id)
                .param("name", name(attempt))
                .param("address", address(attempt))
                .param("browser", browser(attempt))
                .param("at", Timestamp.from(now))
                .update();
        return id;
    }

    /** Of this one only the code was wrong. */
    void passwordWasRight(UUID id) {
        jdbc.sql("UPDATE sign_in_failure SET password_right = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** This one was right; what went wrong before for this name in this browser, or from this address, no longer counts. */
    void forget(UUID id, SignInAttempt attempt) {
        jdbc.sql("""
                        DELETE FROM sign_in_failure WHERE id = :id OR name_hash = :name
                           AND CASE WHEN browser_hash IS NULL THEN address_hash = :address ELSE browser_hash = :browser END""")
                .param("id", id)
                .param("name", name(attempt))
                .param("address", address(attempt))
                .param("browser", browser(attempt))
                .update();
    }

    /** Nothing of this account counts any more, in whichever browser. */
    void forgetName(String subject) {
        SignInAttempt any = new SignInAttempt(subject, "", "", new Address("nowhere"), Optional.empty());
        jdbc.sql("DELETE FROM sign_in_failure WHERE name_hash = ?")
                .param(name(any))
                .update();
    }

    private byte[] name(SignInAttempt attempt) {
        return seal.hash("name " + attempt.counted());
    }

    private byte[] address(SignInAttempt attempt) {
        return seal.hash("address " + attempt.address().network());
    }

    /** Nothing for a browser that is not known. */
    private byte[] browser(SignInAttempt attempt) {
        return attempt.browser().map(id -> seal.hash("browser " + id)).orElseGet(() -> new byte[0]);
    }
}
