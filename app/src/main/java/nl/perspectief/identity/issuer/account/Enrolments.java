package nl.perspectief.identity.issuer.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import nl.perspectief.identity.seal.Seal;

/** Secrets for one-time codes of accounts in the making, each bound to the link that it was made for. */
final class Enrolments {
    private final Seal seal;
    private final Clock clock;

    /** @param purpose what kind of link; the secrets of one do not open with another */
    Enrolments(String key, String purpose, Clock clock) {
        this.seal = new Seal(key, purpose);
        this.clock = clock;
    }

    Enrolment fresh(String link, String account) {
        return enrolment(link, account, NewSecret.random());
    }

    private Enrolment enrolment(String link, String account, NewSecret secret) {
        String sealed = Base64.getUrlEncoder().encodeToString(seal.close(link, secret.bytes()));
        return new Enrolment(sealed, secret.text(), secret.uri(account));
    }

    /** The secret that came back with a form; none when it is not of this link. */
    Optional<Enrolment> returned(String link, String account, String sealed) {
        return secret(link, sealed).map(secret -> enrolment(link, account, secret));
    }

    Optional<NewSecret> secret(String link, String sealed) {
        try {
            byte[] closed = Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new NewSecret(seal.open(link, closed)));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** Whether an authenticator shows this code for the secret now. */
    boolean shows(String link, String sealed, String oneTimeCode) {
        return secret(link, sealed)
                .map(secret -> new SecretKeySpec(secret.bytes(), "HmacSHA1"))
                .filter(key ->
                        OneTimeCode.step(key, oneTimeCode, clock.instant()).isPresent())
                .isPresent();
    }
}
