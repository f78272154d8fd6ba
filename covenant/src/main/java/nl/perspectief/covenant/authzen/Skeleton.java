package nl.perspectief.covenant.authzen;

/**
 * A plain request that was read, as a form with holes where its values stood. Whoever asks often fills in the same form, so
 * that most of the next request need only be compared. For one thread.
 */
final class Skeleton {
    /** A hole for a text that does not count; others have the number of their place. */
    static final int ANY_TEXT = -1;
    /** A hole for the object of conditions. */
    static final int CONDITIONS = -2;

    private static final int MOST_HOLES = 64;
    private static final byte[] NOTHING = {};

    private byte[] body = NOTHING;
    private final int[] from = new int[MOST_HOLES];
    private final int[] to = new int[MOST_HOLES];
    private final int[] place = new int[MOST_HOLES];
    private int holes;
    private boolean whole;

    /** What fills a hole: it reads the value where the source is. */
    interface Filling {
        boolean fill(int place);
    }

    /** A request is about to be read. */
    void begin() {
        body = NOTHING;
        holes = 0;
        whole = true;
    }

    /** A value was read. @param start of its first byte, and what is after its last one */
    void hole(int itsPlace, int start, int end) {
        if (holes == MOST_HOLES) {
            spoil();
            return;
        }
        from[holes] = start;
        to[holes] = end;
        place[holes++] = itsPlace;
    }

    /** Something was read that is no hole and is not to be expected again. */
    void spoil() {
        whole = false;
    }

    /** The request was read to its end, with every value told. */
    void end(byte[] read) {
        body = whole ? read.clone() : NOTHING;
    }

    /** Whether this is the same form filled in; then every hole was read. */
    boolean fits(PlainSource source, Filling filling) {
        if (body.length == 0) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < holes; i++) {
            if (!source.continues(body, at, from[i] - at) || !filling.fill(place[i])) {
                return false;
            }
            at = to[i];
        }
        return source.continues(body, at, body.length - at);
    }
}
