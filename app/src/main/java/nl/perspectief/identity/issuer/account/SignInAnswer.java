package nl.perspectief.identity.issuer.account;

/** What came of name, password and code. Which of the three was wrong is nobody's business. */
public sealed interface SignInAnswer {
    /** All three were right. */
    record Known(String subject) implements SignInAnswer {}

    /** Something was wrong. */
    record Wrong() implements SignInAnswer {}

    /** Too often wrong from here; not even looked at. */
    record Wait(long minutes) implements SignInAnswer {}

    /** Too many people sign in at this moment; not even looked at. */
    record Busy() implements SignInAnswer {}
}
