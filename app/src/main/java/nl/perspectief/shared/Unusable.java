package nl.perspectief.shared;

/** What was asked on the command line cannot be done; the message is one Dutch line that says what to change. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String line) {
        super(line);
    }
}
