package nl.perspectief.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose attempts count together. */
class AddressTests {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:1",
        "fe80::1%eth0, fe80::2%eth1",
        "::ffff:203.0.113.9, 203.0.113.9"
    })
    void one_subscriber_is_one_address(String one, String other) {
        assertThat(Address.of(one)).isEqualTo(Address.of(other));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.10", "2001:db8:1:2::1, 2001:db8:1:3::1"})
    void and_another_is_another(String one, String other) {
        assertThat(Address.of(one)).isNotEqualTo(Address.of(other));
    }

    /** Nothing is looked up for a name, whoever wrote it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "onzin", "example.org", "1.2.3.4.5", "203.0.113.9, 198.51.100.1"})
    void what_is_no_address_is_all_one(String text) {
        assertThat(Address.of(text)).isEqualTo(new Address(""));
    }
}
