package nl.perspectief.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash that a line or a seal should have: SHA-256 over fields each written as length in bytes, colon, text, comma. */
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

    /** Of a line under a seal, its place apart. @param body all its fields as one record */
    static byte[] digest(String label, UUID organisation, String body) {
        ChainHash hash = new ChainHash();
        hash.field(label);
        hash.field(organisation.toString());
        hash.field(body);
        return hash.sha256();
    }

    /** Of a seal over the lines of one organisation. */
    static byte[] seal(String log, UUID organisation, Seal seal) {
        ChainHash hash = new ChainHash();
        hash.field("seal/" + log);
        hash.field(organisation.toString());
        hash.field(Long.toString(seal.after()));
        hash.field(Long.toString(seal.last()));
        hash.field(HexFormat.of().formatHex(sha256(seal.lines())));
        hash.field(HexFormat.of().formatHex(seal.previous()));
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
        return sha256(text.toByteArray());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
