package nl.perspectief.guide.search;

/** A search took longer than it may: it was stopped, and others go on. */
public final class SearchTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchTooLong(Throwable cause) {
        super("a search of the guide took too long", cause);
    }
}
