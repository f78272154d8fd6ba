package nl.perspectief.identity.issuer.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.perspectief.identity.SignInFailed;
import nl.perspectief.identity.SignInHeld;
import nl.perspectief.identity.limits.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Wrong codes with which somebody would come in by a link: counted and told like wrong passwords, for an account and for an address
 * together with those.
 */
@Component
public class LinkAttempts {
    private final JdbcSignInFailures failures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkAttempts(JdbcSignInFailures failures, ApplicationEventPublisher events, Clock clock) {
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Right() implements Outcome {}

    public record Wrong() implements Outcome {}

    /** Not looked at. */
    public record Wait(long minutes) implements Outcome {}

    /** @param account that the link is for; absent when there is no such link @param fits whether link and code belong together */
    public Outcome attempt(@Nullable String account, Address address, BooleanSupplier fits) {
        SignInAttempt attempt = new SignInAttempt(account == null ? "" : account, "", "", address, Optional.empty());
        Instant now = clock.instant();
        Tallies before = failures.of(attempt, now);
        long minutes = before.minutesToWait(attempt, now);
        if (minutes > 0) {
            return new Wait(minutes);
        }
        UUID id = failures.add(attempt, now);
        if (fits.getAsBoolean()) {
            failures.forget(id, attempt);
            return new Right();
        }
        events.publishEvent(new SignInFailed(account, SignInFailed.Reason.WRONG_LINK_CODE));
        before.reachedBy(attempt, false).forEach(reason -> events.publishEvent(new SignInHeld(account, reason)));
        return new Wrong();
    }
}
