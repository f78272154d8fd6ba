package nl.perspectief.identity.issuer.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.account.NewSecret;
import nl.perspectief.identity.issuer.account.PasswordRule;
import nl.perspectief.identity.issuer.account.TotpSecrets;

/** Writes accounts of the embedded issuer, as the owner of the tables. */
final class AccountRegister {
    private final Connection owner;
    private final TotpSecrets secrets;

    AccountRegister(Connection owner, TotpSecrets secrets) {
        this.owner = owner;
        this.secrets = secrets;
    }

    /** Another name that is taken for this one: it differs by capitals, or by letters that look the same. */
    static Optional<String> alike(Connection owner, String subject) throws SQLException {
        try (var query = owner.prepareStatement("""
                SELECT subject FROM published_professional
                 WHERE looks_like(subject) = looks_like(?) AND subject <> ?
                   AND NOT EXISTS (SELECT FROM published_professional p WHERE p.subject = ?) LIMIT 1""")) {
            for (int i = 1; i <= 3; i++) {
                query.setString(i, subject);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    boolean add(String subject, NewPassword password, NewSecret secret) throws SQLException {
        return execute(
                "INSERT INTO login_account (subject, password_hash, totp_secret) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                subject,
                Accounts.PASSWORDS.encode(password.text()),
                secrets.seal(subject, secret.bytes()));
    }

    /** Which passwords may be chosen for this account: no name that goes with it. */
    PasswordRule passwordRule(String subject) throws SQLException {
        List<String> own = new ArrayList<>(List.of(subject));
        try (var query = owner.createStatement();
                var rows = query.executeQuery("SELECT partner, name, short_name FROM published_organisation")) {
            while (rows.next()) {
                own.addAll(List.of(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return PasswordRule.without(own);
    }

    boolean password(String subject, NewPassword password) throws SQLException {
        return execute(
                "UPDATE login_account SET password_hash = ? WHERE subject = ?",
                Accounts.PASSWORDS.encode(password.text()),
                subject);
    }

    /** What was lost with a telephone ends: the codes it makes, and the passkeys, of which one may be on it. */
    boolean secret(String subject, NewSecret secret) throws SQLException {
        execute("DELETE FROM passkey_owner WHERE subject = ?", subject);
        return execute(
                "UPDATE login_account SET totp_secret = ?, last_totp_step = 0 WHERE subject = ?",
                secrets.seal(subject, secret.bytes()),
                subject);
    }

    boolean remove(String subject) throws SQLException {
        return execute("DELETE FROM login_account WHERE subject = ?", subject);
    }

    boolean exists(String subject) throws SQLException {
        try (var query = owner.prepareStatement("SELECT FROM login_account WHERE subject = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Ends every session of a subject, whoever signed it in, so that what changed holds at once. @return how many */
    static int endSessions(Connection owner, String subject) throws SQLException {
        try (var statement = owner.prepareStatement("DELETE FROM spring_session WHERE principal_name = ?")) {
            statement.setString(1, subject);
            return statement.executeUpdate();
        }
    }

    private boolean execute(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() > 0;
        }
    }
}
