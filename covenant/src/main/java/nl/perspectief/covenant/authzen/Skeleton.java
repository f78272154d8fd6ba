package nl.perspectief.covenant.authzen;

import java.util.Arrays;

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

    /** With room beyond it. */
    private byte[] body = NOTHING;

    private int length;
    private final int[] from = new int[MOST_HOLES];
    private final int[] to = new int[MOST_HOLES];
    private final int[] place = new int[MOST_HOLES];
    private int holes;
    private boolean whole;

    /** What fills a hole: it reads the value that stands there. */
    interface Filling {
        /** @return what is after the value, or {@link Eights#NOWHERE} */
        int fill(int place, byte[] bytes, int at);
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
        length = read.length;
        body = whole ? Arrays.copyOf(read, length + Eights.BEYOND) : NOTHING;
    }

    /** Whether this is the same form filled in; then every hole was read. @param many of its bytes, with room beyond */
    boolean fits(byte[] bytes, int many, Filling filling) {
        if (body.length == 0) {
            return false;
        }
        int at = 0;
        int read = 0;
        for (int i = 0; i < holes; i++) {
            int between = from[i] - read;
            if (!Eights.same(bytes, at, body, read, between)) {
                return false;
            }
            at = filling.fill(place[i], bytes, at + between);
            if (at < 0) {
                return false;
            }
            read = to[i];
        }
        return many - at == length - read && Eights.same(bytes, at, body, read, length - read);
    }
}
