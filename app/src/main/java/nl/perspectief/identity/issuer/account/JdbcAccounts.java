package nl.perspectief.identity.issuer.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts, and moves the last used code forward. */
@Component
class JdbcAccounts {
    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Account(String passwordHash, byte[] totpSecret) {}

    Optional<Account> find(String subject) {
        return jdbc.sql("SELECT password_hash, totp_secret FROM login_account WHERE subject = :subject")
                .param("subject", subject)
                .query((row, _) -> new Account(row.getString("password_hash"), row.getBytes("totp_secret")))
                .optional();
    }

    /** Uses up the code of this time step; false when it, or a later one, was used before. */
    boolean use(String subject, long step) {
        return jdbc.sql("""
                        UPDATE login_account SET last_totp_step = :step
                         WHERE subject = :subject AND last_totp_step < :step""").param("subject", subject).param("step", step).update() == 1;
    }
}
