package nl.perspectief.identity.issuer.account;

import java.time.Clock;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that makes one-time codes. */
public final class Authenticator {
    private static final long STEP = 30;
    private static final long ROOM = 4;

    private Authenticator() {}

    /** What it makes of the text that was shown once, by a base 32 of our own. */
    public static String code(String text) {
        StringBuilder bits = new StringBuilder();
        text.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(five -> bits.append(
                        "%5s".formatted(Integer.toBinaryString(five)).replace(' ', '0')));
        byte[] secret = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return code(secret, 0);
    }

    /**
     * One that is good for some seconds more: near the end of a half minute it waits for the next, as people do.
     *
     * @param ahead by how many steps of half a minute its clock is wrong
     */
    public static String code(byte[] secret, int ahead) {
        long step = begun() / STEP + ahead;
        return OneTimeCode.code(new SecretKeySpec(secret, "HmacSHA1"), step);
    }

    private static long begun() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        if (now % STEP < STEP - ROOM) {
            return now;
        }
        try {
            Thread.sleep(Duration.ofSeconds(STEP - now % STEP));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return begun();
    }
}
