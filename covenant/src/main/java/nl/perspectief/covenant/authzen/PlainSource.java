package nl.perspectief.covenant.authzen;

import java.util.Arrays;

/**
 * Steps through JSON that is plain: ASCII without escapes. What is not plain, and what is no JSON, it answers with
 * {@code false} or {@link #NOT_PLAIN}; then nothing that it said before counts. For one thread; it keeps its room.
 */
final class PlainSource {
    static final int NOT_PLAIN = -2;

    /** The most bytes that it reads; more is not plain. */
    private static final int LONGEST = 8_192;
    /** Below the bounds of {@link RequestReader}, so that it never has to judge them. */
    private static final int LONGEST_TEXT = 250;

    private final byte[] bytes = new byte[LONGEST + 2 * Eights.BEYOND];
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
        Eights.clear(bytes, body.length);
        Eights.clear(bytes, body.length + Eights.BEYOND);
        length = body.length;
        at = 0;
        return true;
    }

    private byte skip() {
        at = Eights.skip(bytes, at);
        return bytes[at];
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

    /** The number of the text that stands here, or {@link Lexicon#NONE}; with its quotes it is passed. */
    int text(Lexicon lexicon) {
        return passAnyText() ? lexicon.of(bytes, from, to - from) : NOT_PLAIN;
    }

    /** Passes a text whatever it is, with its quotes. */
    boolean passAnyText() {
        int end = passes('"') ? endOfText(bytes, at) : Eights.NOWHERE;
        if (end < 0) {
            return false;
        }
        from = at;
        to = end;
        at = end + 1;
        return true;
    }

    /** Where the text ends that began before, or {@link Eights#NOWHERE} when it is not plain or too long. */
    static int endOfText(byte[] bytes, int at) {
        int end = Eights.quote(bytes, at);
        return end - at > LONGEST_TEXT ? Eights.NOWHERE : end;
    }

    /** Passes a truth. */
    boolean passTruth() {
        skip();
        from = at;
        at += Eights.truth(bytes, at);
        to = at;
        return to > from;
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

    /** All of it, with room beyond. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes it has, without the room. */
    int length() {
        return length;
    }

    /** Where it is. */
    int at() {
        return at;
    }

    /** Goes on from there. */
    void moveTo(int place) {
        at = place;
    }

    /** Whether two texts that were passed are the same. */
    boolean same(int one, int other, int itsLength) {
        return Arrays.equals(bytes, one, one + itsLength, bytes, other, other + itsLength);
    }
}
