package nl.perspectief.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {
    @TempDir
    Path folder;

    @Test
    void a_first_start_makes_a_key_of_3072_bits_that_only_its_owner_reads_and_the_next_start_keeps_it()
            throws IOException {
        Path file = folder.resolve("signing-key.json");
        List<JWK> made = SigningKey.in(file).getKeys();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().size()).isEqualTo(3072);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(SigningKey.in(file).getKeys()).isEqualTo(made);
    }
}
