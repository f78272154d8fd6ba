package nl.perspectief.identity.issuer.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.perspectief.identity.FirstAccountMade;
import nl.perspectief.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the first account of a real installation, for who has the link that its start printed. The database does it by a
 * function that can do nothing else, and only while there is nobody.
 */
@Component
public class FirstAdministrator {
    private static final String ACCOUNT = "beheerder";

    private final JdbcClient jdbc;
    private final TotpSecrets secrets;
    private final Enrolments enrolment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstAdministrator(
            JdbcClient jdbc,
            TotpSecrets secrets,
            @Value("${perspectief.issuer.account-key:none}") String key,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.enrolment = new Enrolments(key, "first administrator", clock);
        this.clock = clock;
    }

    /**
     * Who it will be.
     *
     * @param partner the organisation as the covenant will name it
     */
    public record Beginner(String partner, String organisation, String subject, String name, String password) {
        @Override
        public String toString() {
            return "Beginner";
        }
    }

    /** Whether this code still opens the page. */
    public boolean awaited(String code) {
        return jdbc.sql("SELECT first_administrator_awaited(?, ?)")
                .params(FirstLink.hash(code), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** A fresh secret, for a link. */
    public Enrolment enrol(String code) {
        return enrolment.fresh(code, ACCOUNT);
    }

    /** The secret that came back with the form of this link; none when it is not of it. */
    public Optional<Enrolment> enrolled(String code, String sealed) {
        return enrolment.returned(code, ACCOUNT, sealed);
    }

    /** Why a password may not be chosen, by who begins under these names; nothing when it may. */
    public Optional<PasswordRule.Refusal> refusal(String password, List<String> names) {
        return PasswordRule.without(names).refusal(password);
    }

    /** Whether the authenticator shows this code for the secret now. */
    public boolean shows(String code, String sealed, String oneTimeCode) {
        return enrolment.shows(code, sealed, oneTimeCode);
    }

    /** Makes the account with the role of administrator. @return whether it was made: the link works once */
    public boolean begin(String code, String sealed, Beginner who) {
        NewSecret secret = enrolment.secret(code, sealed).orElseThrow();
        String password = Accounts.PASSWORDS.encode(who.password());
        Instant now = clock.instant();
        boolean made = jdbc.sql("SELECT begin_as_administrator(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        FirstLink.hash(code),
                        Timestamp.from(now),
                        Ids.next(now),
                        who.partner(),
                        who.organisation(),
                        Ids.next(now),
                        who.subject(),
                        who.name(),
                        password,
                        secrets.seal(who.subject(), secret.bytes()))
                .query(Boolean.class)
                .single();
        if (made) {
            events.publishEvent(new FirstAccountMade(who.subject()));
        }
        return made;
    }
}
