package nl.perspectief.identity.issuer;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of the embedded issuer: name, password and a code that works once. */
@Component
public class Accounts {
    static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder(12);
    private static final int LONGEST_PASSWORD = 72;
    /** Of 32 random bytes that nobody kept, as dear to check as a real one; working it out at each start is dear too. */
    private static final String NOBODYS_PASSWORD = "$2a$12$D4c.nGo43g9YwKIJMGpHBe94qA9N9YTXx/rnk.Y.HkYz5qS33yqaO";

    private final JdbcAccounts accounts;
    private final JdbcSignInFailures failures;
    private final TotpSecrets secrets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            JdbcAccounts accounts,
            JdbcSignInFailures failures,
            TotpSecrets secrets,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.secrets = secrets;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Attempts for one name are taken one after the other, so that a swarm of them counts as many. */
    public SignInAnswer check(String name, String password, String code) {
        return transaction.execute(_ -> {
            Instant now = clock.instant();
            failures.queueFor(name);
            long minutes = failures.minutesToWait(name, now);
            if (minutes > 0) {
                return new SignInAnswer.Wait(minutes);
            }
            if (right(name, password, code, now)) {
                failures.forget(name);
                return new SignInAnswer.Known(name);
            }
            failures.add(name, now);
            return new SignInAnswer.Wrong();
        });
    }

    /** A name that is not known takes as long as one that is. */
    private boolean right(String name, String password, String code, Instant now) {
        var account = accounts.find(name);
        boolean fits = password.length() <= LONGEST_PASSWORD
                && PASSWORDS.matches(
                        password,
                        account.map(JdbcAccounts.Account::passwordHash).orElse(NOBODYS_PASSWORD));
        if (!fits || account.isEmpty()) {
            return false;
        }
        var step = OneTimeCode.step(secrets.open(name, account.get().totpSecret()), code, now);
        return step.isPresent() && accounts.use(name, step.getAsLong());
    }
}
