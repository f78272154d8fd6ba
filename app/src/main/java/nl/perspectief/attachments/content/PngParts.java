package nl.perspectief.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG taken apart (W3C PNG, chapter 5): the chunks that draw, and nothing of what tells, nor what stands behind the end. */
final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngParts() {}

    /** The same picture without them. @throws Unclean when it is cut short or badly written */
    static byte[] drawing(byte[] bytes) throws Unclean {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        for (int at = SIGNATURE; at + AROUND <= bytes.length; ) {
            int length = all.getInt(at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                throw new Unclean(Cleaned.Why.BROKEN);
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE && !type.equals("IHDR")) {
                throw new Unclean(Cleaned.Why.BROKEN);
            }
            if (DRAWING.contains(type)) {
                check(bytes, at + 4, length + 4, all.getInt(at + 8 + length));
                kept.write(bytes, at, length + AROUND);
            }
            if (type.equals("IEND")) {
                return kept.toByteArray();
            }
            at += length + AROUND;
        }
        throw new Unclean(Cleaned.Why.BROKEN);
    }

    private static void check(byte[] bytes, int from, int length, int said) throws Unclean {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        if ((int) sum.getValue() != said) {
            throw new Unclean(Cleaned.Why.BROKEN);
        }
    }
}
