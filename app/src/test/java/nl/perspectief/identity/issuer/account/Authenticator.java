package nl.perspectief.identity.issuer.account;

import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that makes one-time codes. */
public final class Authenticator {
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

    /** @param ahead by how many steps of half a minute its clock is wrong */
    public static String code(byte[] secret, int ahead) {
        long step = Clock.systemUTC().instant().getEpochSecond() / 30 + ahead;
        return OneTimeCode.code(new SecretKeySpec(secret, "HmacSHA1"), step);
    }
}
