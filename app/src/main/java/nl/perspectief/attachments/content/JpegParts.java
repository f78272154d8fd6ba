package nl.perspectief.attachments.content;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A JPEG taken apart (ITU-T T.81, annex B): what draws, and nothing of what tells. Application data goes (EXIF with place, camera and
 * a small picture, XMP, ICC), and so do comments and whatever stands behind the end.
 *
 * @param drawing the same picture without them
 * @param turn how it is to be turned, as EXIF counts: 1 to 8
 */
record JpegParts(byte[] drawing, int turn) {
    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xEE;
    private static final int COMMENT = 0xFE;

    /** Markers from C0 that begin no frame: tables, and one that is kept for later. */
    private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

    /** A usual one that becomes sharper while it comes has ten. */
    private static final int MOST_SCANS = 20;

    /** Each scan is drawn over all points, also one of some bytes in which nothing stands. */
    private static final long MOST_DRAWN = 300_000_000;

    /** JFIF 1.02 of our own: a reader knows by it that the colours are YCbCr. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    /** @throws Unclean when it is cut short or badly written, or would be drawn over itself too often */
    static JpegParts of(byte[] bytes) throws Unclean {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != MARK || (bytes[1] & 0xFF) != START) {
            throw broken();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        boolean colours = false;
        long points = 0;
        int scans = 0;
        int turn = 1;
        int at = 2;
        while (true) {
            int marker = marker(bytes, at);
            if (marker == END) {
                return new JpegParts(whole(kept, colours), turn);
            }
            int next = at + 2 + length(bytes, at + 2);
            if (next > bytes.length) {
                throw broken();
            }
            if (marker == EXIF) {
                turn = ExifTurn.of(bytes, at + 4, next).orElse(turn);
            }
            if (marker >= 0xC0 && marker <= 0xCF && !NO_FRAME.contains(marker)) {
                points = points(bytes, at, next, points);
            }
            if (marker == SCAN) {
                demandFew(++scans, points);
            }
            if (marker == COLOURS) {
                colours = true;
            }
            if (draws(marker)) {
                kept.write(bytes, at, next - at);
            }
            at = next;
            if (marker == SCAN) {
                at = afterScan(bytes, next);
                kept.write(bytes, next, at - next);
            }
        }
    }

    /** Of the one frame of a picture: T.81, B.2.2. */
    private static long points(byte[] bytes, int at, int next, long before) throws Unclean {
        if (before > 0 || next - at < 9) {
            throw broken();
        }
        long points = (long) number(bytes, at + 5) * number(bytes, at + 7);
        if (points == 0) {
            throw broken();
        }
        if (points > Photos.MOST_POINTS) {
            throw new Unclean(Cleaned.Why.TOO_MANY_POINTS);
        }
        return points;
    }

    private static void demandFew(int scans, long points) throws Unclean {
        if (points == 0) {
            throw broken();
        }
        if (scans > MOST_SCANS || scans * points > MOST_DRAWN) {
            throw new Unclean(Cleaned.Why.TAKES_TOO_LONG);
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static boolean draws(int marker) {
        boolean application = marker >= APP && marker <= APP + 15;
        return marker == COLOURS || !application && marker != COMMENT;
    }

    private static int marker(byte[] bytes, int at) throws Unclean {
        if (at + 2 > bytes.length || (bytes[at] & 0xFF) != MARK) {
            throw broken();
        }
        int marker = bytes[at + 1] & 0xFF;
        if (marker != END && (marker < 0xC0 || marker >= 0xD0 && marker <= START)) {
            throw broken();
        }
        return marker;
    }

    private static int length(byte[] bytes, int at) throws Unclean {
        if (at + 2 > bytes.length) {
            throw broken();
        }
        int length = number(bytes, at);
        if (length < 2) {
            throw broken();
        }
        return length;
    }

    /** Where the next marker is: drawn data has a zero, or the number of a restart, behind each of its own bytes 255. */
    private static int afterScan(byte[] bytes, int from) throws Unclean {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            boolean own = next == 0 || next == MARK || next >= 0xD0 && next <= 0xD7;
            if ((bytes[at] & 0xFF) == MARK && !own) {
                return at;
            }
        }
        throw broken();
    }

    private static byte[] whole(ByteArrayOutputStream kept, boolean colours) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + 32);
        whole.write(MARK);
        whole.write(START);
        if (!colours) {
            whole.writeBytes(JFIF);
        }
        whole.writeBytes(kept.toByteArray());
        whole.write(MARK);
        whole.write(END);
        return whole.toByteArray();
    }

    private static Unclean broken() {
        return new Unclean(Cleaned.Why.BROKEN);
    }

    @Override
    public String toString() {
        return "JpegParts";
    }
}
