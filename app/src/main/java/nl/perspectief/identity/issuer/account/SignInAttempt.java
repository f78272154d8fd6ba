package nl.perspectief.identity.issuer.account;

import java.util.Locale;
import java.util.Optional;
import nl.perspectief.identity.limits.Address;

/**
 * What was typed, from where.
 *
 * @param browser the id of a browser in which this name signed in before
 */
public record SignInAttempt(String name, String password, String code, Address address, Optional<String> browser) {
    /** The same for every way of writing the name, so that each way does not bring attempts of its own. */
    String counted() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "SignInAttempt";
    }
}
