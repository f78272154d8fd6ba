package nl.perspectief.access;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says where the next page begins, sealed so that it only works for the same system with the same question under the same
 * covenant. The key follows from the partnership's key, so that any node opens what another sealed.
 */
@Component
class PageTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEAD = Integer.BYTES + Integer.BYTES + Long.BYTES;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final byte[] key;
    private final Clock clock;

    PageTokens(@Value("${perspectief.pseudonym-key}") String partnershipKey, Clock clock) {
        this.key = mac(
                partnershipKey.getBytes(StandardCharsets.UTF_8),
                "authzen page tokens, version 1".getBytes(StandardCharsets.US_ASCII));
        this.clock = clock;
    }

    /** All that a token is bound to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Question(UUID asker, String covenantHash, byte[] fingerprint) {}

    /** Where a page begins, and how long pages are. */
    record Position(int offset, int limit) {
        static final Position NONE = new Position(-1, -1);
    }

    String seal(Position position, Question question) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .putInt(position.offset())
                .putInt(position.limit())
                .putLong(clock.instant().getEpochSecond())
                .array();
        byte[] seal = seal(head, question);
        byte[] whole = Arrays.copyOf(head, HEAD + seal.length);
        System.arraycopy(seal, 0, whole, HEAD, seal.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The position, or nothing for a token of another question, of another system, of long ago, or made elsewhere. */
    Optional<Position> open(String token, Question question) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            ByteBuffer head = ByteBuffer.wrap(whole, 0, Math.min(HEAD, whole.length));
            Position position = new Position(head.getInt(), head.getInt());
            long age = clock.instant().getEpochSecond() - head.getLong();
            byte[] expected = seal(Arrays.copyOf(whole, HEAD), question);
            boolean ours = MessageDigest.isEqual(expected, Arrays.copyOfRange(whole, HEAD, whole.length));
            return ours && age <= LIFE.toSeconds() ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] head, Question question) {
        byte[] hash = question.covenantHash().getBytes(StandardCharsets.UTF_8);
        return mac(
                key,
                ByteBuffer.allocate(head.length + Long.BYTES * 2 + question.fingerprint().length + hash.length)
                        .put(head)
                        .putLong(question.asker().getMostSignificantBits())
                        .putLong(question.asker().getLeastSignificantBits())
                        .put(question.fingerprint())
                        .put(hash)
                        .array());
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
