package nl.perspectief.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers in front are believed, as somebody writes them. */
class TrustedProxiesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.0/8, ::1",
                "10.0.0.0/8,2001:db8::/32",
                " 192.0.2.7 ,",
                "",
                TrustedProxies.OF_THIS_MACHINE
            })
    void addresses_and_blocks_are_understood(String written) {
        assertThat(TrustedProxies.wrongIn(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "onzin, onzin",
        "proxy.example.org, proxy.example.org",
        "'127.0.0.1, 10.0.0.0/33', 10.0.0.0/33",
        "'10.0.0.0/x', 10.0.0.0/x",
        "'1.2.3.4.5', 1.2.3.4.5",
        "127.0.0.1;10.0.0.1, 127.0.0.1;10.0.0.1"
    })
    void the_first_that_is_none_is_named(String written, String wrong) {
        assertThat(TrustedProxies.wrongIn(written)).contains(wrong);
    }

    @Test
    void who_names_nobody_believes_nobody() {
        assertThat(TrustedProxies.of(" , ").valve()).isEmpty();
    }

    @Test
    void of_whom_is_believed_the_address_counts_and_not_the_scheme() {
        assertThat(TrustedProxies.of("127.0.0.1, 10.0.0.0/8").valve()).hasValueSatisfying(valve -> {
            assertThat(valve.getInternalProxies()).contains("127.0.0.1").contains("10.0.0.0/8");
            assertThat(valve.getProtocolHeader()).isNull();
        });
    }
}
