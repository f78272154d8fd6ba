package nl.perspectief.installation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A key under the issuer's tokens: made once for a build, because making one takes seconds, and shorter than a start makes
 * it, because every log in signs twice. That of a start is in {@code SigningKeyTests}.
 */
final class PreparedKey {
    private static final String FILE = "signing-key.json";
    private static final int BITS = 2048;

    private PreparedKey() {}

    /** @param folder one that begins without a key, or has its own */
    static void copyTo(Path folder) {
        Path key = folder.resolve(FILE);
        if (Files.exists(key)) {
            return;
        }
        Path made = OncePerBuild.of("key", PreparedKey::make).resolve(FILE);
        try {
            Files.copy(made, key, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path half) throws IOException {
        Path key = Files.createDirectories(half).resolve(FILE);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    key,
                    new RSAKeyGenerator(BITS).keyID("of the tests").generate().toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
