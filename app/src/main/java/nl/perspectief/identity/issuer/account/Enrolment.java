package nl.perspectief.identity.issuer.account;

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
