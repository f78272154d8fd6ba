package nl.perspectief.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.perspectief.identity.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What an issuer says of how somebody signed in, and whether that is more than a password. */
class SecondFactorTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private static boolean shown(Issuer issuer, Map<String, Object> claims) {
        return new SecondFactor(issuer).shown(new OidcIdToken("token", NOW, NOW.plusSeconds(300), claims));
    }

    private static Issuer elsewhere(String requiredAcr) {
        return new Issuer(
                false, "https://login.example.org", "perspectief", "x", requiredAcr, "https://p.example", true);
    }

    private static Issuer embedded(boolean oneClick) {
        return new Issuer(true, "http://localhost:8080", "perspectief", "x", "", "http://localhost:8080", oneClick);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfa", "otp", "hwk", "swk", "sc", "webauthn", "fido"})
    void a_second_factor_by_its_word_in_rfc_8176_counts(String method) {
        assertThat(shown(elsewhere(""), Map.of("amr", List.of("pwd", method)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pwd", "sms", "tel", "kba", "geo", "pin", "MFA", "", "demo"})
    void a_password_alone_or_a_message_to_a_telephone_does_not(String method) {
        assertThat(shown(elsewhere(""), Map.of("amr", List.of("pwd", method)))).isFalse();
    }

    @Test
    void what_is_not_said_was_not_shown() {
        assertThat(shown(elsewhere(""), Map.of("sub", "b7c1"))).isFalse();
        assertThat(shown(elsewhere(""), Map.of("amr", List.of()))).isFalse();
    }

    @Test
    void the_agreed_level_counts_and_any_other_or_none_does_not() {
        assertThat(shown(elsewhere("hoog"), Map.of("acr", "hoog"))).isTrue();
        assertThat(shown(elsewhere("hoog"), Map.of("acr", "laag"))).isFalse();
        assertThat(shown(elsewhere("hoog"), Map.of("sub", "b7c1"))).isFalse();
        assertThat(shown(elsewhere(""), Map.of("acr", ""))).isFalse();
    }

    @Test
    void one_click_counts_in_a_demo_with_its_own_issuer_only() {
        Map<String, Object> clicked = Map.of("amr", List.of("demo"));
        assertThat(shown(embedded(true), clicked)).isTrue();
        assertThat(shown(embedded(false), clicked)).isFalse();
        assertThat(shown(elsewhere(""), clicked)).isFalse();
    }
}
