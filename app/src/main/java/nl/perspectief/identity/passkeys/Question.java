package nl.perspectief.identity.passkeys;

/**
 * What a browser asks an authenticator to sign.
 *
 * @param sealed comes back with the answer, so that no session is needed to know what was asked
 * @param options for the browser, as JSON
 */
public record Question(String sealed, String options) {}
