package nl.perspectief.identity.issuer.account;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.perspectief.identity.FirstAccountMade;
import nl.perspectief.identity.seal.Seal;
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
    private final JdbcClient jdbc;
    private final TotpSecrets secrets;
    private final Seal enrolment;
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
        this.enrolment = new Seal(key, "first administrator");
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

    /**
     * A secret for one-time codes that is not kept yet: it travels with the form, sealed.
     *
     * @param text as an authenticator app takes it
     */
    public record Enrolment(String sealed, String text, String uri) {
        /** By fours, to be typed over; apps take it with the spaces. */
        public String grouped() {
            return text.replaceAll("(.{4})(?=.)", "$1 ");
        }

        @Override
        public String toString() {
            return "Enrolment";
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
        return enrolment(code, NewSecret.random());
    }

    private Enrolment enrolment(String code, NewSecret secret) {
        String sealed = Base64.getUrlEncoder().encodeToString(enrolment.close(code, secret.bytes()));
        return new Enrolment(sealed, secret.text(), secret.uri("beheerder"));
    }

    /** The secret that came back with the form of this link; none when it is not of it. */
    public Optional<Enrolment> enrolled(String code, String sealed) {
        return secret(code, sealed).map(secret -> enrolment(code, secret));
    }

    private Optional<NewSecret> secret(String code, String sealed) {
        try {
            byte[] closed = Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new NewSecret(enrolment.open(code, closed)));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** Why a password may not be chosen, by who begins under these names; nothing when it may. */
    public Optional<PasswordRule.Refusal> refusal(String password, List<String> names) {
        return PasswordRule.without(names).refusal(password);
    }

    /** Whether the authenticator shows this code for the secret now. */
    public boolean shows(String code, String sealed, String oneTimeCode) {
        return secret(code, sealed)
                .filter(secret -> OneTimeCode.step(key(secret), oneTimeCode, clock.instant())
                        .isPresent())
                .isPresent();
    }

    private static javax.crypto.SecretKey key(NewSecret secret) {
        return new javax.crypto.spec.SecretKeySpec(secret.bytes(), "HmacSHA1");
    }

    /** Makes the account with the role of administrator. @return whether it was made: the link works once */
    public boolean begin(String code, String sealed, Beginner who) {
        NewSecret secret = secret(code, sealed).orElseThrow();
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
