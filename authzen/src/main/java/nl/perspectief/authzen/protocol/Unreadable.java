package nl.perspectief.authzen.protocol;

/** Leaves the reader from wherever it is; never leaves the package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    final transient Fault fault;

    Unreadable(Fault fault) {
        super(null, null, false, false);
        this.fault = fault;
    }
}
