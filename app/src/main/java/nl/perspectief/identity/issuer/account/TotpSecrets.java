package nl.perspectief.identity.issuer.account;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.perspectief.identity.seal.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals the secrets beneath one-time codes, each bound to its account, so that a copied table opens nothing. */
@Component
public class TotpSecrets {
    private final Seal seal;

    public TotpSecrets(@Value("${perspectief.issuer.account-key:none}") String key) {
        this.seal = new Seal(key, "one-time codes");
    }

    public byte[] seal(String subject, byte[] secret) {
        return seal.close(subject, secret);
    }

    SecretKey open(String subject, byte[] whole) {
        return new SecretKeySpec(seal.open(subject, whole), "HmacSHA1");
    }
}
