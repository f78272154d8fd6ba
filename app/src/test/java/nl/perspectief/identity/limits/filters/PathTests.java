package nl.perspectief.identity.limits.filters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which limit counts for which path. */
class PathTests {
    @ParameterizedTest
    @CsvSource({
        "GET, /static/perspectief.css, FILE",
        "GET, /favicon.ico, FILE",
        "GET, /oauth2/jwks, FILE",
        "GET, /.well-known/security.txt, FILE",
        "GET, /access/v1/openapi.json, FILE",
        "POST, /aanmelden, SIGN_IN",
        "GET, /aanmelden, PAGE",
        "POST, /aanmelden/passkey, PAGE",
        "GET, /gezondheid, HEALTH",
        "GET, /gezondheid/leeft, HEALTH",
        "GET, /gezondheidszorg, PAGE",
        "POST, /oauth2/token, CLIENT",
        "POST, /oauth2/revoke, CLIENT",
        "GET, /oauth2/authorize, PAGE",
        "POST, /access/v1/evaluation, TOKEN",
        "GET, /access/, TOKEN",
        "GET, /accessoires, PAGE",
        "GET, /intake/v1/openapi.json, FILE",
        "POST, /intake/v1/signalen, TOKEN",
        "GET, /intakegesprek, PAGE",
        "GET, /statics, PAGE",
        "GET, /, PAGE"
    })
    void each_path_is_of_one_kind(String method, String path, Path kind) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        assertThat(Path.of(request)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"Basic x, true", "basic x, true", "Bearer x, false", "Basicx, false", "'', false"})
    void a_client_shows_its_secret_in_one_way(String header, boolean basic) {
        assertThat(Path.basic(header)).isEqualTo(basic);
    }
}
