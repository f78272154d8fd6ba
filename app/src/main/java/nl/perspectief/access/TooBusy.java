package nl.perspectief.access;

/** So many answers wait for their log that one more is refused; nothing was logged and nothing is answered. */
public final class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooBusy() {
        super("too many answers wait for their log", null, false, false);
    }
}
