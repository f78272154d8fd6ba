package nl.perspectief.covenant.authzen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The number of each of a few texts, found from their bytes without making a text of them. It reads eight bytes at a time,
 * so that where it looks, {@link #BEYOND} more bytes must be there.
 */
final class Lexicon {
    /** The number of what it does not hold. */
    static final int NONE = -1;
    /** How far beyond a text it may look. */
    static final int BEYOND = Long.BYTES;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long FULL = -1L;

    private final byte[][] texts;
    private final int[] lengths;
    private final long[] heads;
    private final long[] closed;
    private final long[] masks;
    private final int[] places;

    /** @param texts in the order of their numbers, each once */
    Lexicon(List<String> texts) {
        this.texts = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.lengths = Arrays.stream(this.texts).mapToInt(text -> text.length).toArray();
        this.heads = new long[this.texts.length];
        this.closed = new long[this.texts.length];
        this.masks = new long[this.texts.length];
        this.places = new int[Integer.highestOneBit(Math.max(1, this.texts.length)) * 4];
        Arrays.fill(places, NONE);
        for (int number = 0; number < this.texts.length; number++) {
            add(number);
        }
    }

    private void add(int number) {
        byte[] text = texts[number];
        byte[] padded = Arrays.copyOf(text, text.length + BEYOND);
        heads[number] = head(padded, 0, text.length);
        padded[text.length] = '"';
        masks[number] = mask(text.length + 1);
        closed[number] = eight(padded, 0) & masks[number];
        int place = place(heads[number], text.length);
        while (places[place] != NONE) {
            place = place + 1 & places.length - 1;
        }
        places[place] = number;
    }

    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    private static long mask(int bytes) {
        return bytes >= Long.BYTES ? FULL : (1L << bytes * Byte.SIZE) - 1;
    }

    private static long head(byte[] bytes, int at, int length) {
        return eight(bytes, at) & mask(length);
    }

    /** Where to look first, by the first eight bytes and the length. */
    private int place(long head, int length) {
        long hash = (head ^ (long) length << 56) * SPREAD;
        return (int) (hash >>> 32) & places.length - 1;
    }

    /** The number of the text that stands there, or {@link #NONE}. */
    int of(byte[] bytes, int at, int length) {
        long head = head(bytes, at, length);
        int place = place(head, length);
        for (int number = places[place]; number != NONE; number = places[place]) {
            if (heads[number] == head && lengths[number] == length && rest(number, bytes, at)) {
                return number;
            }
            place = place + 1 & places.length - 1;
        }
        return NONE;
    }

    /** Whether all after the first eight bytes is that of a text. */
    private boolean rest(int number, byte[] bytes, int at) {
        int length = lengths[number];
        return length <= Long.BYTES
                || Arrays.equals(texts[number], Long.BYTES, length, bytes, at + Long.BYTES, at + length);
    }

    /** Whether this text stands there with a quote after it; quicker than looking for which one does. */
    boolean stands(int number, byte[] bytes, int at) {
        if ((eight(bytes, at) & masks[number]) != closed[number]) {
            return false;
        }
        int length = lengths[number];
        return length < Long.BYTES || bytes[at + length] == '"' && rest(number, bytes, at);
    }

    int length(int number) {
        return lengths[number];
    }
}
