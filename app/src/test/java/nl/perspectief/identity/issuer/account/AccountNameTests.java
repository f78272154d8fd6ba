package nl.perspectief.identity.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTests {
    @ParameterizedTest
    @ValueSource(strings = {"kim", "k.voorbeeld", "Kim_2@gemeente-x.nl", "007"})
    void what_is_easily_typed_is_a_name(String name) {
        assertThat(AccountName.fits(name)).isTrue();
        assertThat(AccountName.isSubject(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ki", ".kim", "-kim", "kim voorbeeld", "kím", "kim:x", "kim\n", "<kim>"})
    void what_could_be_mistaken_for_something_else_is_not(String name) {
        assertThat(AccountName.fits(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b7c1:3f", "{8d1}", "auth0|5f", "k"})
    void an_issuer_elsewhere_calls_people_as_it_likes(String sub) {
        assertThat(AccountName.isSubject(sub)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x y", "withdrawn:kim", "kím", "kim\t"})
    void but_never_as_a_withdrawn_mandate_is_kept_nor_unseen(String sub) {
        assertThat(AccountName.isSubject(sub)).isFalse();
    }

    @Test
    void each_has_its_longest() {
        assertThat(AccountName.fits("a".repeat(100))).isTrue();
        assertThat(AccountName.fits("a".repeat(101))).isFalse();
        assertThat(AccountName.isSubject("a".repeat(255))).isTrue();
        assertThat(AccountName.isSubject("a".repeat(256))).isFalse();
    }
}
