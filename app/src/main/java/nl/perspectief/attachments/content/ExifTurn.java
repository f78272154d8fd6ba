package nl.perspectief.attachments.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** How a camera was held (EXIF 2.32, tag 0x0112), and nothing else of what EXIF tells. */
final class ExifTurn {
    private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private ExifTurn() {}

    /** Of one segment, from where its content begins; nothing when it does not say, or says it badly. */
    static OptionalInt of(byte[] bytes, int from, int to) {
        if (to - from < NAME.length + 8 || !named(bytes, from)) {
            return OptionalInt.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from + NAME.length, to - from - NAME.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFF_FFFFL;
        if (directory + 2 > tiff.limit()) {
            return OptionalInt.empty();
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return OptionalInt.empty();
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == ORIENTATION) {
                int turn = tiff.getShort((int) entry + 8) & 0xFFFF;
                return turn >= 1 && turn <= 8 ? OptionalInt.of(turn) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean named(byte[] bytes, int from) {
        for (int i = 0; i < NAME.length; i++) {
            if (bytes[from + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
