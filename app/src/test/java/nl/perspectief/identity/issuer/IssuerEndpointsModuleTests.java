package nl.perspectief.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every endpoint of the embedded issuer, from where clients stand. */
class IssuerEndpointsModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String ASK = "/access/v1/evaluation";

    private final Caller application = Caller.application(SERVER);

    private static boolean refusedAtTheDoor(String token) {
        return Caller.bearing(SERVER, "POST", ASK, token).statusCode() == 401;
    }

    private static boolean active(Caller caller, String token) {
        var answer = caller.post("/oauth2/introspect", "token", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.json(answer).get("active").booleanValue();
    }

    @Test
    void a_code_gives_tokens_once_and_tells_who_it_is() {
        String code = application.code(SERVER.as(SANNE));
        assertThat(application.exchange(code, Caller.VERIFIER.replace('a', 'z')).statusCode())
                .isEqualTo(400);
        var answer = application.exchange(code, Caller.VERIFIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode tokens = Caller.json(answer);
        assertThat(tokens.has("id_token")).isTrue();
        assertThat(tokens.has("refresh_token")).isFalse();
        String access = tokens.get("access_token").stringValue();
        var person = Caller.bearing(SERVER, "GET", "/userinfo", access);
        assertThat(person.statusCode()).isEqualTo(200);
        assertThat(Caller.json(person).get("sub").stringValue()).isEqualTo(SANNE);
        assertThat(active(application, access)).isTrue();

        assertThat(application.exchange(code, Caller.VERIFIER).statusCode()).isEqualTo(400);
        assertThat(active(application, access))
                .as("a code shown twice was stolen: what it gave ends (RFC 6749, section 4.1.2)")
                .isFalse();
        assertThat(Caller.bearing(SERVER, "GET", "/userinfo", access).statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_token_of_a_person_opens_nothing_between_machines() {
        String access = Caller.json(application.exchange(application.code(SERVER.as(SANNE)), Caller.VERIFIER))
                .get("access_token")
                .stringValue();
        assertThat(refusedAtTheDoor(access)).isTrue();
    }

    @Test
    void a_revoked_token_is_refused_at_once() {
        try (Caller system = Caller.system(SERVER, "intrekken (test)", "politie")) {
            String token = system.token();
            String other = system.token();
            assertThat(refusedAtTheDoor(token)).isFalse();
            assertThat(active(system, token)).isTrue();

            assertThat(system.post("/oauth2/revoke", "token", token).statusCode())
                    .isEqualTo(200);
            assertThat(refusedAtTheDoor(token)).isTrue();
            assertThat(active(system, token)).isFalse();
            assertThat(refusedAtTheDoor(other)).isFalse();
            assertThat(system.post("/oauth2/revoke", "token", "niets").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobody_revokes_or_looks_into_a_token_without_a_secret_and_nobody_revokes_anothers() {
        try (Caller system = Caller.system(SERVER, "eigen (test)", "politie");
                Caller other = Caller.system(SERVER, "ander (test)", "gemeente")) {
            String token = system.token();
            assertThat(Caller.anonymous(SERVER, "/oauth2/revoke", "token", token)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Caller.anonymous(SERVER, "/oauth2/introspect", "token", token)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(active(other, token)).isFalse();
            assertThat(active(application, token)).isFalse();
            assertThat(other.post("/oauth2/revoke", "token", token).statusCode())
                    .isEqualTo(400);
            assertThat(refusedAtTheDoor(token)).isFalse();
        }
    }

    @Test
    void a_system_gets_no_more_than_its_own_scope_and_grant() {
        try (Caller system = Caller.system(SERVER, "grenzen (test)", "politie")) {
            assertThat(system.post("/oauth2/token", "grant_type", "client_credentials", "scope", "openid")
                            .statusCode())
                    .isEqualTo(400);
            for (String grant : List.of(
                    "password",
                    "refresh_token",
                    "urn:ietf:params:oauth:grant-type:token-exchange",
                    "urn:ietf:params:oauth:grant-type:device_code")) {
                assertThat(system.post("/oauth2/token", "grant_type", grant).statusCode())
                        .as(grant)
                        .isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void the_metadata_lists_what_works_and_nothing_else(String path) {
        JsonNode about = Caller.json(Caller.get(SERVER, path));
        assertThat(texts(about.get("grant_types_supported")))
                .containsExactly("authorization_code", "client_credentials");
        assertThat(texts(about.get("response_types_supported"))).containsExactly("code");
        assertThat(texts(about.get("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(about.propertyNames().stream().filter(name -> name.endsWith("_endpoint") || name.endsWith("_uri")))
                .isNotEmpty()
                .allSatisfy(name -> {
                    String endpoint = about.get(name).stringValue().replace(SERVER.url(), "");
                    assertThat(List.of(
                                    "/oauth2/authorize",
                                    "/oauth2/token",
                                    "/oauth2/jwks",
                                    "/oauth2/revoke",
                                    "/oauth2/introspect",
                                    "/userinfo",
                                    "/connect/logout"))
                            .contains(endpoint);
                });
        assertThat(texts(about.get("token_endpoint_auth_methods_supported"))).containsExactly("client_secret_basic");
        assertThat(about.has("dpop_signing_alg_values_supported")).isFalse();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    @Test
    void the_keys_are_public_and_only_their_public_half() {
        JsonNode keys = Caller.json(Caller.get(SERVER, "/oauth2/jwks")).get("keys");
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key.has("d")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/par",
                "/oauth2/register",
                "/oauth2/consent",
                "/connect/register"
            })
    void what_the_issuer_does_not_do_is_not_there(String path) {
        assertThat(Caller.get(SERVER, path).statusCode()).isEqualTo(404);
        assertThat(application.post(path, "client_id", "perspectief").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_client_or_return_address_is_never_redirected_to() {
        Visitor sanne = SERVER.as(SANNE);
        String good = application.authorize();
        for (String bad : List.of(
                good.replace("client_id=perspectief", "client_id=iemand"),
                good.replace("antwoord", "antwoord.example"),
                good.replace("&code_challenge=", "&x="))) {
            var answer = sanne.look(bad);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=", "example");
        }
    }

    @Test
    void without_a_token_userinfo_says_so_to_a_system() {
        assertThat(Caller.get(SERVER, "/userinfo").statusCode()).isEqualTo(401);
        assertThat(Caller.bearing(SERVER, "GET", "/userinfo", "a.b.c").statusCode())
                .isEqualTo(401);
    }

    @Test
    void leaving_ends_the_login_here_and_at_the_issuer_and_no_address_holds_a_token() {
        Visitor sanne = SERVER.as(SANNE);
        sanne.get("/");
        var first = sanne.submit("/uitloggen");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/uitgelogd");
        var page = sanne.get("/uitgelogd");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Je bent uitgelogd");
        assertThat(sanne.get("/").uri().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void leaving_everywhere_ends_the_other_browsers_too() {
        Visitor one = SERVER.as("nora.leerplicht");
        Visitor other = SERVER.as("nora.leerplicht");
        one.get("/");
        assertThat(one.post("/overal-uitloggen").uri().getPath()).isEqualTo("/uitgelogd");
        assertThat(other.get("/").uri().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void a_client_ends_the_login_with_an_id_token_and_goes_to_an_address_of_its_own_only() {
        Visitor sanne = SERVER.as(SANNE);
        String token = Caller.json(application.exchange(application.code(sanne), Caller.VERIFIER))
                .get("id_token")
                .stringValue();
        String home = SERVER.bean(Issuer.class).goodbyeUrl();

        refused(sanne.submit("/connect/logout").statusCode());
        refused(sanne.submit("/connect/logout", "id_token_hint", "niets").statusCode());
        refused(sanne.submit("/connect/logout", "id_token_hint", token, "post_logout_redirect_uri", "https://x.example")
                .statusCode());
        assertThat(sanne.get("/").uri().getPath()).isEqualTo("/");

        var gone = sanne.post("/connect/logout", "id_token_hint", token, "post_logout_redirect_uri", home);
        assertThat(gone.uri()).hasToString(home);
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(sanne.get("/").uri().getPath()).isEqualTo("/aanmelden");
    }

    private static void refused(int status) {
        assertThat(status).isIn(400, 404);
    }
}
