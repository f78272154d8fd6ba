package nl.perspectief.audit.chain;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A seal over lines of one organisation (V880).
 *
 * @param after the last line of the seal before
 * @param last its own last line
 * @param lines of each line, in their order, 8 bytes of number and 32 of digest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seal(long after, long last, byte[] lines, byte[] previous, byte[] hash) {
    private static final int DIGEST = 32;
    private static final int LINE = Long.BYTES + DIGEST;

    static final String OF_CHAIN = """
            SELECT after_seq, last_seq, lines, prev_hash, hash FROM log_seal
             WHERE log = ? AND organisation_id = ? AND last_seq >= ? ORDER BY last_seq""";

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4), row.getBytes(5));
    }

    int count() {
        return lines.length / LINE;
    }

    long number(int index) {
        return ByteBuffer.wrap(lines).getLong(index * LINE);
    }

    boolean has(int index, byte[] digest) {
        int from = index * LINE + Long.BYTES;
        return Arrays.equals(lines, from, from + DIGEST, digest, 0, DIGEST);
    }

    /** Whether any line has this digest. */
    boolean has(byte[] digest) {
        for (int i = 0; i < count(); i++) {
            if (has(i, digest)) {
                return true;
            }
        }
        return false;
    }
}
