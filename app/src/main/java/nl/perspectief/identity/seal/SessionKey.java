package nl.perspectief.identity.seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret beneath sessions, sign-ins and tokens. It is a setting and never in the database, so that a copy of the
 * database, or a data folder that got a secret of its own, can continue nobody's session.
 */
@Component
public final class SessionKey {
    private final String secret;

    SessionKey(@Value("${perspectief.session-key:${perspectief.pseudonym-key}}") String secret) {
        this.secret = secret;
    }

    /** A seal for one purpose, that opens nothing of another. */
    public Seal seal(String purpose) {
        return new Seal(secret, purpose);
    }

    @Override
    public String toString() {
        return "SessionKey";
    }
}
