package nl.perspectief.identity;

/** Somebody logged in, by whichever issuer; before a mandate was chosen. */
public record SignInSucceeded(String subject) {}
