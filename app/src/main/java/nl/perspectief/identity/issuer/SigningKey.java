package nl.perspectief.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key under the issuer's tokens: made at the first start and kept in a file that only its owner reads. */
final class SigningKey {
    private static final int BITS = 3072;

    private SigningKey() {}

    static JWKSet in(Path file) {
        try {
            return new JWKSet(Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the issuer's signing key cannot be read or made: " + file, e);
        }
    }

    private static RSAKey made(Path file) throws JOSEException, IOException {
        RSAKey key =
                new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
