package nl.perspectief.organisations.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A form that somebody sent somewhere, as hashes. Its key goes into both of them, so that nothing can be tried against what
 * is kept; another person or another path makes another form of the same key.
 */
public record SentForm(byte[] id, byte[] content) {
    /** @param fields without the key and the form token */
    public static SentForm of(String key, UUID professional, String path, Map<String, String[]> fields) {
        MessageDigest content = digest(key);
        new TreeMap<>(fields).forEach((name, values) -> {
            add(content, name);
            add(content, Integer.toString(values.length));
            for (String value : values) {
                add(content, value);
            }
        });
        MessageDigest id = digest(key);
        add(id, professional.toString());
        add(id, path);
        return new SentForm(id.digest(), content.digest());
    }

    private static MessageDigest digest(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, key);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length before it, so that no two lists of texts look alike. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
