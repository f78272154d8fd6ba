package nl.perspectief.identity.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public halves of passkeys. */
@Component
class JdbcPasskeys implements UserCredentialRepository {
    private static final String ALL = """
            SELECT credential_id, handle, label, public_key, signature_count, transports, backup_eligible, backup_state,
                   attestation, client_data, made_at, last_used_at
              FROM passkey WHERE\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPasskeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return find("credential_id = :key", id).stream().findFirst().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return find("handle = :key", handle);
    }

    private List<CredentialRecord> find(String condition, Bytes key) {
        return jdbc.sql(ALL + condition)
                .param("key", key.getBytes())
                .query((row, _) -> read(row))
                .list();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(row.getString("transports").split(" ", -1))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    /**
     * Makes one, or notes its use. An authenticator that counts counts on: a count that was seen before is a copy's
     * (Web Authentication, section 6.1.1).
     */
    @Override
    public void save(CredentialRecord passkey) {
        Bytes attestation = passkey.getAttestationObject();
        Bytes clientData = passkey.getAttestationClientDataJSON();
        if (attestation == null || clientData == null) {
            throw new IllegalArgumentException("a passkey without its attestation");
        }
        Instant now = clock.instant();
        int saved = jdbc.sql("""
                        INSERT INTO passkey (credential_id, id, handle, label, public_key, signature_count, transports,
                                             backup_eligible, backup_state, attestation, client_data, made_at, last_used_at)
                        VALUES (:credential, :id, :handle, :label, :key, :count, :transports, :eligible, :backup,
                                :attestation, :client, :now, :now)
                        ON CONFLICT (credential_id) DO UPDATE
                           SET signature_count = excluded.signature_count, last_used_at = excluded.last_used_at
                         WHERE passkey.signature_count < excluded.signature_count
                            OR passkey.signature_count = 0 AND excluded.signature_count = 0""")
                .param("credential", passkey.getCredentialId().getBytes())
                .param("id", Ids.next(now))
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param("attestation", attestation.getBytes())
                .param("client", clientData.getBytes())
                .param("now", Timestamp.from(now))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException("this authenticator counted no further");
        }
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Those of one account, the newest first. */
    List<Passkey> of(String subject) {
        return jdbc.sql("""
                        SELECT p.id, p.label, p.made_at, p.last_used_at
                          FROM passkey p JOIN passkey_owner o ON o.handle = p.handle
                         WHERE o.subject = :subject ORDER BY p.made_at DESC""")
                .param("subject", subject)
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /** Removes one of this account; of another it is as if it were not there. */
    void remove(String subject, UUID id) {
        jdbc.sql("""
                        DELETE FROM passkey
                         WHERE id = :id AND handle IN (SELECT handle FROM passkey_owner WHERE subject = :subject)""").param("id", id).param("subject", subject).update();
    }

    /** Uses up a question; false when it was answered before. Those that are too old to be answered are gone. */
    boolean useUp(byte[] question, Instant until) {
        jdbc.sql("DELETE FROM passkey_question_used WHERE until < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("INSERT INTO passkey_question_used (hash, until) VALUES (:hash, :until) ON CONFLICT DO NOTHING")
                        .param("hash", question)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    boolean hasAccount(String subject) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM login_account WHERE subject = :subject)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }
}
