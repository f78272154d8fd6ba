package nl.perspectief.identity.issuer.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A fresh secret beneath one-time codes, to be shown once. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewSecret(byte[] bytes) {
    private static final int BYTES = 20; // RFC 4226, section 4: 160 bits
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    public static NewSecret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new NewSecret(bytes);
    }

    /** As people type it (RFC 4648, base 32). */
    public String text() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE | Byte.toUnsignedInt(one)) & 0xFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }

    /** As authenticators read it from a code on the screen. */
    public String uri(String subject) {
        String account = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Perspectief:" + account + "?secret=" + text() + "&issuer=Perspectief";
    }
}
