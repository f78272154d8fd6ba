package nl.perspectief.covenant.authzen;

import java.util.Arrays;

/**
 * Steps through JSON that is plain: ASCII without escapes. What is not plain, and what is no JSON, it answers with
 * {@code false} or {@link #NOT_PLAIN}; then nothing that it said before counts. For one thread; it keeps its room.
 */
final class PlainSource {
    static final int NOT_PLAIN = -2;
    static final int FALSE = 0;
    static final int TRUE = 1;

    /** The most bytes that it reads; more is not plain. */
    private static final int LONGEST = 8_192;
    /** Below the bounds of {@link RequestReader}, so that it never has to judge them. */
    private static final int LONGEST_TEXT = 250;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int TRUE_WORD = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    private static final int FALSE_WORD = 'f' | 'a' << 8 | 'l' << 16 | 's' << 24;

    private final byte[] bytes = new byte[LONGEST + 2 * Lexicon.BEYOND];
    private int length;
    private int at;
    private int from;
    private int to;

    /** Begins with another body. */
    boolean begin(byte[] body) {
        if (body.length > LONGEST) {
            return false;
        }
        System.arraycopy(body, 0, bytes, 0, body.length);
        Arrays.fill(bytes, body.length, body.length + 2 * Lexicon.BEYOND, (byte) 0);
        length = body.length;
        at = 0;
        return true;
    }

    /** Begins with the same body again. */
    void again() {
        at = 0;
    }

    private byte skip() {
        byte here = bytes[at];
        while (here == ' ' || here == '\n' || here == '\r' || here == '\t') {
            here = bytes[++at];
        }
        return here;
    }

    /** Whether this stands here, after white space; then it is passed. */
    boolean passes(char sign) {
        if (bytes[at] != sign && skip() != sign) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether a text stands here. */
    boolean atText() {
        return skip() == '"';
    }

    /** Whether nothing but white space is left. */
    boolean ended() {
        skip();
        return at == length;
    }

    /** Whether these bytes stand here; then they are passed. */
    boolean continues(byte[] other, int start, int many) {
        if (at + many > length || !Arrays.equals(bytes, at, at + many, other, start, start + many)) {
            return false;
        }
        at += many;
        return true;
    }

    /** Whether this name stands here with its colon, close together; then it is passed. */
    boolean passesName(Lexicon lexicon, int name) {
        int after = at + 1 + lexicon.length(name) + 1;
        if (bytes[at] != '"' || !lexicon.stands(name, bytes, at + 1) || bytes[after] != ':') {
            return false;
        }
        at = after + 1;
        return true;
    }

    /** The number of the text that stands here, or {@link Lexicon#NONE}; with its quotes it is passed. */
    int text(Lexicon lexicon) {
        return passAnyText() ? lexicon.of(bytes, from, to - from) : NOT_PLAIN;
    }

    /** The number of the text that is left up to its last quote, which is not passed. */
    int textInside(Lexicon lexicon) {
        return passInside() ? lexicon.of(bytes, from, to - from) : NOT_PLAIN;
    }

    /** Passes a text whatever it is, with its quotes. */
    boolean passAnyText() {
        if (!passes('"') || !passInside()) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes a text whatever it is, up to its last quote. */
    boolean passInside() {
        int end = quote();
        if (end < 0 || end - at > LONGEST_TEXT) {
            return false;
        }
        from = at;
        to = end;
        at = end;
        return true;
    }

    /** Where the text ends, when all of it is plain; eight bytes at a time. The lowest that is marked is surely meant. */
    private int quote() {
        for (int here = at; here < length; here += Long.BYTES) {
            long eight = Lexicon.eight(bytes, here);
            long quote = eight ^ EACH * '"';
            long escape = eight ^ EACH * '\\';
            long stop = (quote - EACH & ~quote | escape - EACH & ~escape | eight - EACH * ' ' | eight) & HIGH;
            if (stop != 0) {
                int end = here + (Long.numberOfTrailingZeros(stop) >>> 3);
                return bytes[end] == '"' ? end : NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    /** {@link #TRUE} or {@link #FALSE}, which is passed. */
    int truth() {
        if (bytes[at] <= ' ') {
            skip();
        }
        int four = (int) Lexicon.eight(bytes, at);
        from = at;
        if (four == TRUE_WORD) {
            at += 4;
        } else if (four == FALSE_WORD && bytes[at + 4] == 'e') {
            at += 5;
        } else {
            return NOT_PLAIN;
        }
        to = at;
        return four == TRUE_WORD ? TRUE : FALSE;
    }

    /** The number of what was passed last, in some lexicon. */
    int passed(Lexicon lexicon) {
        return lexicon.of(bytes, from, to - from);
    }

    /** Where what was passed last begins, without a quote. */
    int from() {
        return from;
    }

    /** Where what was passed last ends, without a quote. */
    int to() {
        return to;
    }

    /** Where it is. */
    int at() {
        return at;
    }

    /** Whether two texts that were passed are the same. */
    boolean same(int one, int other, int itsLength) {
        return Arrays.equals(bytes, one, one + itsLength, bytes, other, other + itsLength);
    }
}
