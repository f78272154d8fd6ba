package nl.perspectief.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody did not get in.
 *
 * @param subject of the account that was tried; absent when there is none, because what was typed may be anything
 */
public record SignInFailed(@Nullable String subject, Reason reason) {
    /** Why, no finer than whoever watches over accounts needs. */
    public enum Reason {
        /** Name, password and code of an account here do not fit together. */
        WRONG,
        /** A link to make access with, or the code that goes with it, is not right. */
        WRONG_LINK_CODE,
        /** The issuer showed no second factor. */
        NO_SECOND_FACTOR,
        /** The issuer gave no usable answer. */
        ISSUER
    }
}
