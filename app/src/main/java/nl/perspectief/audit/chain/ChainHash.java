package nl.perspectief.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash that a line should have: SHA-256 over fields each written as length in bytes, colon, text, comma. */
final class ChainHash {
    static final byte[] START = new byte[32];

    private static final byte[] ABSENT = {'~', ','};

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(512);

    private ChainHash() {}

    static byte[] of(String log, UUID organisation, long sequence, @Nullable String[] fields, byte[] previous) {
        ChainHash hash = new ChainHash();
        hash.field(log);
        hash.field(organisation.toString());
        hash.field(Long.toString(sequence));
        for (String field : fields) {
            hash.field(field);
        }
        hash.field(HexFormat.of().formatHex(previous));
        return hash.sha256();
    }

    private void field(@Nullable String value) {
        if (value == null) {
            text.writeBytes(ABSENT);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(bytes);
        text.write(',');
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
