package nl.perspectief.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names the application answers. */
class PublicAddressTests {
    private final PublicAddress address = new PublicAddress("https://Perspectief.Lichtendal.example");

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "perspectief.lichtendal.example",
                "PERSPECTIEF.lichtendal.example:443",
                "perspectief.lichtendal.example:",
                "localhost",
                "localhost:8080",
                "127.0.0.1",
                "192.0.2.7:1",
                "[::1]",
                "[2001:db8::1]:443"
            })
    void its_own_name_this_machine_and_addresses_in_digits_are_ours(@Nullable String host) {
        assertThat(address.answersTo(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kwaad.example",
                "kwaad.perspectief.lichtendal.example",
                "perspectief.lichtendal.example.kwaad.example",
                "localhost.kwaad.example:443",
                "localhost:8080:9",
                "1.2.3.4.kwaad.example",
                "1.2.3",
                "perspectief.lichtendal.example:x"
            })
    void the_name_of_another_is_not(String host) {
        assertThat(address.answersTo(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.example, 443, https, p.example, https://p.example",
        "http://p.example, 80, http, p.example, http://p.example",
        "http://localhost:8080, 8080, http, localhost, http://localhost:8080",
        "HTTPS://p.example:8443, 8443, https, p.example, HTTPS://p.example:8443"
    })
    void scheme_and_port_are_those_that_were_configured(
            String url, int port, String scheme, String host, String origin) {
        PublicAddress configured = new PublicAddress(url);
        assertThat(configured.port()).isEqualTo(port);
        assertThat(configured.scheme()).isEqualTo(scheme);
        assertThat(configured.host()).isEqualTo(host);
        assertThat(configured.origin()).isEqualTo(origin);
    }

    @Test
    void browsers_send_host_and_port_as_it_was_configured() {
        assertThat(new PublicAddress("http://localhost:8080").authority()).isEqualTo("localhost:8080");
    }
}
