package nl.perspectief.identity.issuer.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.limits.Lane;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * How secrets of systems are kept. They are 256 random bits, which nobody guesses however fast the hash is, so that one round
 * of SHA-256 is enough and a stranger with wrong ones costs nothing. Those from before were hashed as passwords are, and still
 * fit, a few at a time.
 */
@Configuration(proxyBeanMethods = false)
class ClientSecrets {
    private static final String SHA_256 = "sha256";
    private static final String UNAVAILABLE = "temporarily_unavailable";

    @Bean(destroyMethod = "close")
    Lane oldClientSecrets() {
        return new Lane("client-secret");
    }

    /** The issuer takes the only one there is. */
    @Bean
    PasswordEncoder secretsOfClients(Lane oldClientSecrets) {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
        return new DelegatingPasswordEncoder(
                SHA_256,
                Map.of(SHA_256, new Hashed(), "noop", new Given(), "bcrypt", new Slow(bcrypt, oldClientSecrets)));
    }

    /** What is kept of a new secret. */
    static String kept(String secret) {
        return "{" + SHA_256 + "}" + hash(secret);
    }

    private static String hash(CharSequence secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(secret.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Hashed extends AbstractValidatingPasswordEncoder {
        @Override
        protected String encodeNonNullPassword(String secret) {
            return hash(secret);
        }

        @Override
        protected boolean matchesNonNull(String secret, String kept) {
            return same(hash(secret), kept);
        }
    }

    /** The application's own, which it is given at each start and keeps nowhere. */
    private static final class Given extends AbstractValidatingPasswordEncoder {
        @Override
        protected String encodeNonNullPassword(String secret) {
            throw new UnsupportedOperationException("a secret is kept as a hash");
        }

        @Override
        protected boolean matchesNonNull(String secret, String given) {
            return same(secret, given);
        }
    }

    private static final class Slow extends AbstractValidatingPasswordEncoder {
        private static final Address EVERYBODY = new Address("");

        private final PasswordEncoder bcrypt;
        private final Lane lane;

        Slow(PasswordEncoder bcrypt, Lane lane) {
            this.bcrypt = bcrypt;
            this.lane = lane;
        }

        @Override
        protected String encodeNonNullPassword(String secret) {
            throw new UnsupportedOperationException("new secrets are hashed in another way");
        }

        @Override
        protected boolean matchesNonNull(String secret, String kept) {
            return lane.run(EVERYBODY, () -> bcrypt.matches(secret, kept))
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNAVAILABLE)));
        }
    }
}
