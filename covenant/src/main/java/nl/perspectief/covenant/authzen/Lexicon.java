package nl.perspectief.covenant.authzen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The number of each of a few texts, found from their bytes without making a text of them. Where it looks,
 * {@link Eights#BEYOND} more bytes must be there.
 */
final class Lexicon {
    /** The number of what it does not hold. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[][] texts;
    private final int[] lengths;
    private final long[] heads;
    private final int[] places;

    /** @param texts in the order of their numbers, each once */
    Lexicon(List<String> texts) {
        this.texts = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.lengths = Arrays.stream(this.texts).mapToInt(text -> text.length).toArray();
        this.heads = new long[this.texts.length];
        this.places = new int[Integer.highestOneBit(Math.max(1, this.texts.length)) * 4];
        Arrays.fill(places, NONE);
        for (int number = 0; number < this.texts.length; number++) {
            add(number);
        }
    }

    private void add(int number) {
        heads[number] = head(Arrays.copyOf(texts[number], lengths[number] + Eights.BEYOND), 0, lengths[number]);
        int place = place(heads[number], lengths[number]);
        while (places[place] != NONE) {
            place = place + 1 & places.length - 1;
        }
        places[place] = number;
    }

    private static long head(byte[] bytes, int at, int length) {
        return Eights.of(bytes, at) & Eights.mask(length);
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
        return length <= Long.BYTES || Eights.same(bytes, at, texts[number], 0, length);
    }
}
