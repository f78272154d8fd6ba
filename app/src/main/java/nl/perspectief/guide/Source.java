package nl.perspectief.guide;

/**
 * Where a fact comes from.
 *
 * @param address as it was noted; not always one that a browser can open
 * @param whole whether the writer read all of it, and not an excerpt
 */
public record Source(String code, String what, String address, boolean whole) {
    /** Whether a browser can open it. */
    public boolean opens() {
        return address.matches("https://\\S+");
    }
}
