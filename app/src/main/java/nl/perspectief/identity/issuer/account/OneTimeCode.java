package nl.perspectief.identity.issuer.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.SecretKey;

/** Six digits that change every thirty seconds (RFC 6238), with one step of leeway on either side. */
final class OneTimeCode {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();

    private OneTimeCode() {}

    /** The time step that this code belongs to, or none. */
    static OptionalLong step(SecretKey secret, String code, Instant now) {
        long current = now.getEpochSecond() / STEP;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            if (same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(SecretKey secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(secret, Instant.ofEpochSecond(step * STEP));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII),
                given.replace(" ", "").getBytes(StandardCharsets.UTF_8));
    }
}
