package nl.perspectief.identity.issuer;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.perspectief.identity.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals the secrets beneath one-time codes, each bound to its account, so that a copied table opens nothing. */
@Component
class TotpSecrets {
    private final Seal seal;

    TotpSecrets(@Value("${perspectief.issuer.account-key:none}") String key) {
        this.seal = new Seal(key, "one-time codes");
    }

    byte[] seal(String subject, byte[] secret) {
        return seal.close(subject, secret);
    }

    SecretKey open(String subject, byte[] whole) {
        return new SecretKeySpec(seal.open(subject, whole), "HmacSHA1");
    }
}
