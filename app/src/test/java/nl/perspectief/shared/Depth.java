package nl.perspectief.shared;

/**
 * How far tests go that try generated input: {@code -Dperspectief.depth=full} before anything is merged, and otherwise as
 * far as somebody waits for.
 */
public final class Depth {
    private static final boolean FULL = "full".equals(System.getProperty("perspectief.depth"));

    private Depth() {}

    public static int of(int quick, int full) {
        return FULL ? full : quick;
    }
}
