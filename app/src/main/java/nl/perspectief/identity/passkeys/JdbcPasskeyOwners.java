package nl.perspectief.identity.passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Which account an authenticator means: it knows a random handle, and no name. */
@Component
class JdbcPasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient jdbc;

    JdbcPasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find("SELECT handle, subject FROM passkey_owner WHERE handle = :key", handle.getBytes());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String subject) {
        return find("SELECT handle, subject FROM passkey_owner WHERE subject = :key", subject);
    }

    private @Nullable PublicKeyCredentialUserEntity find(String sql, Object key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, _) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.getBytes("handle")))
                        .name(row.getString("subject"))
                        .displayName(row.getString("subject"))
                        .build())
                .optional()
                .orElse(null);
    }

    /** Two windows at once make one. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql("INSERT INTO passkey_owner (handle, subject) VALUES (:handle, :subject) ON CONFLICT DO NOTHING")
                .param("handle", owner.getId().getBytes())
                .param("subject", owner.getName())
                .update();
    }

    /** An owner goes with the account, which the application cannot remove. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("the account is removed, and this with it");
    }
}
