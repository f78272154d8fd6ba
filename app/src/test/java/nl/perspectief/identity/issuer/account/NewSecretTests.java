package nl.perspectief.identity.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NewSecretTests {
    @Test
    void a_secret_reads_as_base_32() {
        assertThat(new NewSecret("fooba".getBytes(StandardCharsets.US_ASCII)).text())
                .isEqualTo("MZXW6YTB"); // RFC 4648, section 10
    }

    @Test
    void an_address_for_an_authenticator_names_account_and_issuer() {
        assertThat(new NewSecret("fooba".getBytes(StandardCharsets.US_ASCII)).uri("els vries"))
                .isEqualTo("otpauth://totp/Perspectief:els%20vries?secret=MZXW6YTB&issuer=Perspectief");
    }
}
