package nl.perspectief.organisations;

/**
 * How colleagues of every partner reach somebody at work.
 *
 * @param phone as it is dialled
 * @param hours when, in words of one's own; empty when always at work
 */
public record Contact(String phone, String hours) {
    /** For a link that dials. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
