package nl.perspectief.authzen.answers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON as bytes of UTF-8, put together from pieces that were made before and texts that still need quoting. */
final class JsonBytes {
    private static final int FIRST = 1_024;
    private static final String HEX = "0123456789abcdef";
    private static final int PRINTABLE = 0x20;
    private static final int ASCII = 0x7f;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** A text in quotes, as a piece for later. */
    static byte[] quoted(String text) {
        return new JsonBytes().text(text).toBytes();
    }

    static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    JsonBytes add(byte[] piece) {
        reserve(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        return this;
    }

    JsonBytes add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** JSON as it stands, in ASCII. */
    @SuppressWarnings("deprecation") // the one copy without an array in between; right for ASCII
    JsonBytes raw(String ascii) {
        reserve(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    /** A text in quotes. */
    JsonBytes text(String text) {
        add('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                add('\\').add(c);
            } else if (c < PRINTABLE || c == ASCII || Character.isSurrogate(c)) {
                escaped(c);
            } else if (c < ASCII) {
                add(c);
            } else {
                add(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return add('"');
    }

    private void escaped(char c) {
        add('\\').add('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            add(HEX.charAt(c >> shift & 0xf));
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
