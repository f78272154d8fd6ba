package nl.perspectief.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Data subjects as the processing log knows them: HMAC-SHA-256 of the id under the key of the partnership. Who has the
 * log and not the key finds nobody; who has both finds all lines of one person, which the right of access needs.
 */
@Component
class Pseudonyms {
    /** Names how the pseudonym was made; another key or way gets another type. */
    static final String TYPE = "https://perspectief.example/pseudoniemen/hmac-sha256-v1";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    Pseudonyms(@Value("${perspectief.pseudonym-key}") String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("perspectief.pseudonym-key is shorter than 16 bytes");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The pseudonyms of all, each once, in the order given. */
    List<String> of(Collection<UUID> subjects) {
        Mac mac = mac();
        return subjects.stream()
                .distinct()
                .map(subject -> pseudonym(mac, subject))
                .toList();
    }

    String of(UUID subject) {
        return pseudonym(mac(), subject);
    }

    private static String pseudonym(Mac mac, UUID subject) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        return HexFormat.of().formatHex(mac.doFinal(id));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
