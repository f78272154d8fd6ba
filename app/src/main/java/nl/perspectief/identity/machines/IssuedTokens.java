package nl.perspectief.identity.machines;

import java.sql.Timestamp;
import java.time.Clock;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the embedded issuer handed out and has not taken back. The database knows hashes that only this installation makes. */
@Component
public class IssuedTokens {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    IssuedTokens(JdbcClient jdbc, SessionKey key, Clock clock) {
        this.jdbc = jdbc;
        this.seal = key.seal("issued tokens");
        this.clock = clock;
    }

    /** As which it is found again. */
    public byte[] hash(String token) {
        return seal.hash(token);
    }

    /** Whether this access token was issued here, was not revoked and has not been tidied away after its end. */
    boolean stands(String accessToken) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM issued_authorization
                                        WHERE access_token_hash = :hash AND revoked_at IS NULL AND kept_until > :now)""")
                .param("hash", hash(accessToken))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
