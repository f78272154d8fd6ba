package nl.perspectief.identity.issuer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.identity.machines.IssuedTokens;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the issuer handed out: sealed, and found by a keyed hash of the code or token. Rows live as long as what is in them
 * and a little longer; then the next one to be written takes them away.
 */
@Component
class JdbcAuthorizations implements OAuth2AuthorizationService {
    /** An ID token tells at logout who it is about after it has expired. */
    private static final Duration AFTER = Duration.ofMinutes(30);

    private final SerializingConverter writing = new SerializingConverter();
    private final DeserializingConverter reading = new DeserializingConverter();
    private final JdbcClient jdbc;
    private final IssuedTokens tokens;
    private final Seal seal;
    private final Clock clock;

    JdbcAuthorizations(JdbcClient jdbc, IssuedTokens tokens, SessionKey key, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.seal = key.seal("issued authorizations");
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        Instant now = clock.instant();
        tidy(now);
        var access = authorization.getToken(OAuth2AccessToken.class);
        jdbc.sql("""
                        INSERT INTO issued_authorization (id, code_hash, access_token_hash, id_token_hash, revoked_at,
                                                          kept_until, sealed)
                        VALUES (:id, :code, :access, :identity, :revoked, :until, :sealed)
                        ON CONFLICT (id) DO UPDATE
                           SET code_hash = excluded.code_hash, access_token_hash = excluded.access_token_hash,
                               id_token_hash = excluded.id_token_hash, kept_until = excluded.kept_until,
                               revoked_at = coalesce(issued_authorization.revoked_at, excluded.revoked_at),
                               sealed = excluded.sealed""")
                .param("id", authorization.getId())
                .param("code", hash(authorization.getToken(OAuth2AuthorizationCode.class)))
                .param("access", hash(access))
                .param("identity", hash(authorization.getToken(OidcIdToken.class)))
                .param("revoked", access != null && access.isInvalidated() ? Timestamp.from(now) : null)
                .param("until", Timestamp.from(last(authorization, now).plus(AFTER)))
                .param("sealed", seal.close(authorization.getId(), writing.convert(authorization)))
                .update();
    }

    /** Some at a time, and none that another is taking away, so that writers do not wait for each other. */
    private void tidy(Instant now) {
        jdbc.sql("""
                        DELETE FROM issued_authorization WHERE id IN (
                            SELECT id FROM issued_authorization WHERE kept_until < :now LIMIT 50 FOR UPDATE SKIP LOCKED)""").param("now", Timestamp.from(now)).update();
    }

    private byte @Nullable [] hash(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? null : tokens.hash(token.getToken().getTokenValue());
    }

    /** When the last of what is in it ends. */
    private static Instant last(OAuth2Authorization authorization, Instant now) {
        return Optional.ofNullable(authorization.getToken(OAuth2AccessToken.class))
                .map(token -> token.getToken().getExpiresAt())
                .or(() -> Optional.ofNullable(authorization.getToken(OAuth2AuthorizationCode.class))
                        .map(code -> code.getToken().getExpiresAt()))
                .filter(Objects::nonNull)
                .orElse(now);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        jdbc.sql("DELETE FROM issued_authorization WHERE id = :id")
                .param("id", authorization.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return find("SELECT id, sealed FROM issued_authorization WHERE id = :key", id);
    }

    /** Whatever kind it is said to be: a value is never of two kinds. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = find("""
                SELECT id, sealed FROM issued_authorization
                 WHERE code_hash = :key OR access_token_hash = :key OR id_token_hash = :key""", tokens.hash(token));
        return found == null || type == null || isOf(found, token, type) ? found : null;
    }

    private static boolean isOf(OAuth2Authorization found, String token, OAuth2TokenType type) {
        var held = found.getToken(token);
        Object value = held == null ? null : held.getToken();
        return switch (type.getValue()) {
            case "code" -> value instanceof OAuth2AuthorizationCode;
            case "access_token" -> value instanceof OAuth2AccessToken;
            case "id_token" -> value instanceof OidcIdToken;
            default -> false;
        };
    }

    private @Nullable OAuth2Authorization find(String sql, Object key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, _) -> opened(row.getString("id"), row.getBytes("sealed")))
                .optional()
                .orElse(null);
    }

    /** What another key sealed or another release wrote is not there any more; it would have ended within minutes. */
    private @Nullable OAuth2Authorization opened(String id, byte[] sealed) {
        try {
            return (OAuth2Authorization) reading.convert(seal.open(id, sealed));
        } catch (IllegalStateException | SerializationFailedException _) {
            return null;
        }
    }
}
