package nl.perspectief.identity.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM, bound to a name, so that a copied row opens nowhere else. The key is made from a secret of
 * the installation and a purpose, so that one secret serves several seals that do not open each other's.
 */
public final class Seal {
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /** @param purpose what is sealed with it, such as {@code one-time codes} */
    public Seal(String secret, String purpose) {
        this.key = new SecretKeySpec(mac(secret.getBytes(StandardCharsets.UTF_8), purpose), "AES");
    }

    private static byte[] mac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What only this seal can make of a text: the same each time, and telling nothing about it. */
    public byte[] hash(String text) {
        return mac(key.getEncoded(), text);
    }

    public byte[] close(String name, byte[] open) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, name, nonce, open);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was closed with another seal or under another name */
    public byte[] open(String name, byte[] whole) {
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return apply(Cipher.DECRYPT_MODE, name, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private byte[] apply(int mode, String name, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this does not open with the seal of this installation", e);
        }
    }
}
