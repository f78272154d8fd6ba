package nl.perspectief.journey;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A passkey whose private half is known, to sign what no browser would: for other addresses, or without asking its owner. */
final class SoftwareKey {
    static final int OWNER_VERIFIED = 0b101;
    static final int ONLY_TOUCHED = 0b001;

    private final PrivateKey key;
    private final byte[] id;
    private int count = 1_000;

    /** @param credential as Chromium's virtual authenticator tells it */
    SoftwareKey(JsonObject credential) throws GeneralSecurityException {
        key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(
                        Base64.getDecoder().decode(credential.get("privateKey").getAsString())));
        id = Base64.getDecoder().decode(credential.get("credentialId").getAsString());
    }

    /** The answer to a challenge, as JSON. */
    String answer(String challenge, String origin, String site, int flags) throws GeneralSecurityException {
        count++;
        byte[] client = ("{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] authenticator = ByteBuffer.allocate(37)
                .put(hash(site.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(count)
                .array();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(authenticator);
        signature.update(hash(client));
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\",\"response\":{"
                + "\"clientDataJSON\":\"" + text(client) + "\",\"authenticatorData\":\"" + text(authenticator)
                + "\",\"signature\":\"" + text(signature.sign()) + "\"},\"clientExtensionResults\":{}}";
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
