package nl.perspectief.identity.issuer.account;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.identity.SignInFailed;
import nl.perspectief.identity.SignInHeld;
import nl.perspectief.identity.limits.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Accounts of the embedded issuer: name, password and a code that works once. Attempts go through a lane that is narrow, one
 * for browsers that signed in before and one for all others, so that strangers use little of the machine and cannot make those
 * browsers wait; no connection to the database is held while a password is hashed.
 */
@Component
public class Accounts {
    public static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder(12);
    private static final int LONGEST_PASSWORD = 72;
    /** Of 32 random bytes that nobody kept, as dear to check as a real one; working it out at each start is dear too. */
    private static final String NOBODYS_PASSWORD = "$2a$12$D4c.nGo43g9YwKIJMGpHBe94qA9N9YTXx/rnk.Y.HkYz5qS33yqaO";

    private final JdbcAccounts accounts;
    private final JdbcSignInFailures failures;
    private final TotpSecrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Lane strangers = Lane.resting("sign-in");
    private final Lane knownBrowsers = new Lane("sign-in-known");

    Accounts(
            JdbcAccounts accounts,
            JdbcSignInFailures failures,
            TotpSecrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    private enum Fits {
        NOTHING,
        PASSWORD,
        ALL
    }

    /** @param told what whoever watches over accounts should know of it */
    private record Judged(SignInAnswer answer, List<Object> told) {}

    /** Attempts of one address beyond a few at a time are not looked at. */
    public SignInAnswer check(SignInAttempt attempt) {
        Lane lane = attempt.browser().isPresent() ? knownBrowsers : strangers;
        Optional<Judged> judged = lane.run(attempt.address(), () -> judged(attempt, clock.instant()));
        judged.ifPresent(done -> done.told().forEach(events::publishEvent));
        return judged.map(Judged::answer).orElseGet(SignInAnswer.Busy::new);
    }

    private Judged judged(SignInAttempt attempt, Instant now) {
        Tallies before = failures.of(attempt, now);
        long minutes = before.minutesToWait(attempt, now);
        if (minutes > 0) {
            return new Judged(new SignInAnswer.Wait(minutes), List.of());
        }
        UUID id = failures.add(attempt, now);
        var account = accounts.find(attempt.name());
        return switch (fits(account.orElse(null), attempt, now)) {
            case ALL -> {
                failures.forget(id, attempt);
                yield new Judged(new SignInAnswer.Known(attempt.name()), List.of());
            }
            case PASSWORD -> {
                failures.passwordWasRight(id);
                yield wrong(before, attempt, account.isPresent(), true);
            }
            case NOTHING -> wrong(before, attempt, account.isPresent(), false);
        };
    }

    private static Judged wrong(Tallies before, SignInAttempt attempt, boolean known, boolean passwordRight) {
        String subject = known ? attempt.name() : null;
        List<Object> told = new ArrayList<>();
        told.add(new SignInFailed(subject, SignInFailed.Reason.WRONG));
        before.reachedBy(attempt, passwordRight)
                .map(reason -> new SignInHeld(subject, reason))
                .forEach(told::add);
        return new Judged(new SignInAnswer.Wrong(), told);
    }

    /** A name that is not known takes as long as one that is. */
    private Fits fits(JdbcAccounts.@Nullable Account account, SignInAttempt attempt, Instant now) {
        boolean password = attempt.password().length() <= LONGEST_PASSWORD
                && PASSWORDS.matches(attempt.password(), account == null ? NOBODYS_PASSWORD : account.passwordHash());
        if (!password || account == null) {
            return Fits.NOTHING;
        }
        var step = OneTimeCode.step(secrets.open(attempt.name(), account.totpSecret()), attempt.code(), now);
        return step.isPresent() && accounts.use(attempt.name(), step.getAsLong()) ? Fits.ALL : Fits.PASSWORD;
    }

    /** What went wrong for this name no longer counts, from wherever it came. */
    public void unblock(String subject) {
        failures.forgetName(subject);
    }

    @PreDestroy
    void close() {
        strangers.close();
        knownBrowsers.close();
    }
}
