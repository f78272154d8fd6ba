package nl.perspectief.identity.issuer.user;

import java.sql.Connection;
import java.sql.SQLException;
import nl.perspectief.identity.issuer.account.NewSecret;
import nl.perspectief.identity.issuer.account.TotpSecrets;

/** An account as the {@code user} command makes one, with a secret that the test knows. */
public final class TestAccount {
    private TestAccount() {}

    public static boolean add(Connection owner, TotpSecrets secrets, String subject, String password, NewSecret secret)
            throws SQLException {
        return new AccountRegister(owner, secrets).add(subject, new NewPassword(password, false), secret);
    }
}
