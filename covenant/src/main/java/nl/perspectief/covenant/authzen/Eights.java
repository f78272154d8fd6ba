package nl.perspectief.covenant.authzen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes, looked at eight at a time. Where it looks, {@link #BEYOND} more bytes must be there. */
final class Eights {
    /** How far beyond a text it may look. */
    static final int BEYOND = Long.BYTES;

    static final int TRUE = 4;
    static final int FALSE = 5;
    /** No place. */
    static final int NOWHERE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long FULL = -1L;
    private static final int TRUE_WORD = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    private static final int FALSE_WORD = 'f' | 'a' << 8 | 'l' << 16 | 's' << 24;

    private Eights() {}

    static long of(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    static void clear(byte[] bytes, int at) {
        EIGHT.set(bytes, at, 0L);
    }

    /** The first bytes of eight, as many as asked. */
    static long mask(int bytes) {
        return bytes >= Long.BYTES ? FULL : (1L << bytes * Byte.SIZE) - 1;
    }

    /** Whether so many bytes here are those there. */
    static boolean same(byte[] here, int at, byte[] there, int from, int many) {
        if (many < Long.BYTES) {
            return ((of(here, at) ^ of(there, from)) & mask(many)) == 0;
        }
        int last = many - Long.BYTES;
        if (at + many > here.length) {
            return false;
        }
        for (int i = 0; i < last; i += Long.BYTES) {
            if (of(here, at + i) != of(there, from + i)) {
                return false;
            }
        }
        return of(here, at + last) == of(there, from + last);
    }

    /** How many bytes here are those there, one after the other. @param most so many at the most */
    static int alike(byte[] here, int at, byte[] there, int from, int most) {
        for (int i = 0; i < most; i += Long.BYTES) {
            long different = of(here, at + i) ^ of(there, from + i);
            if (different != 0) {
                return Math.min(most, i + (Long.numberOfTrailingZeros(different) >>> 3));
            }
        }
        return most;
    }

    /**
     * Where the next quote is, when all up to it is plain: no escape, no control character and nothing beyond ASCII; else
     * {@link #NOWHERE}. Zeroes after the last byte stop it.
     */
    static int quote(byte[] bytes, int at) {
        for (int here = at; ; here += Long.BYTES) {
            long eight = of(bytes, here);
            long quote = eight ^ EACH * '"';
            long escape = eight ^ EACH * '\\';
            // a byte may be marked by a borrow from the one below it, so only the lowest that is marked is surely meant
            long stop = (quote - EACH & ~quote | escape - EACH & ~escape | eight - EACH * ' ' | eight) & HIGH;
            if (stop != 0) {
                int end = here + (Long.numberOfTrailingZeros(stop) >>> 3);
                return bytes[end] == '"' ? end : NOWHERE;
            }
        }
    }

    /** How many bytes the truth takes that stands there: {@link #TRUE}, {@link #FALSE}, or 0 when none does. */
    static int truth(byte[] bytes, int at) {
        int four = (int) of(bytes, at);
        return four == TRUE_WORD ? TRUE : four == FALSE_WORD && bytes[at + Integer.BYTES] == 'e' ? FALSE : 0;
    }

    /** The first place from here without white space. */
    static int skip(byte[] bytes, int at) {
        int here = at;
        while (bytes[here] <= ' ' && isWhite(bytes[here])) {
            here++;
        }
        return here;
    }

    private static boolean isWhite(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }
}
