package nl.perspectief.identity;

import org.jspecify.annotations.Nullable;

/**
 * A limit for signing in was reached with this attempt; told once, and not for each attempt after it.
 *
 * @param subject of the account that was tried; absent when there is none
 */
public record SignInHeld(@Nullable String subject, Reason reason) {
    /** Which limit. */
    public enum Reason {
        /** For this name from this address; other addresses go on. */
        NAME_FROM_ADDRESS,
        /** For all names from this address, but for browsers that signed in before. */
        ADDRESS,
        /** For this name in a browser that signed in before. */
        BROWSER,
        /** The password was right and the code wrong, many times: somebody has the password. New browsers wait. */
        PASSWORD_KNOWN,
        /** Many wrong attempts for this name from all addresses together. Nobody waits for it. */
        MANY_ATTEMPTS
    }
}
