package nl.perspectief.identity.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.PartnerSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Tokens of an issuer elsewhere: by its keys, for us, with a claim that names the partner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalIssuerModuleTests {
    private static final String US = "https://perspectief.lichtendal.example";

    private HttpServer elsewhere;
    private String uri;
    private RSAKey key;
    private MachineTokens tokens;

    @BeforeAll
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        uri = "http://localhost:" + elsewhere.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + uri + "\",\"jwks_uri\":\"" + uri
                        + "/keys\",\"subject_types_supported\":[\"public\"]," + "\"authorization_endpoint\":\"" + uri
                        + "/a\",\"token_endpoint\":\"" + uri + "/t\"}");
        serve("/keys", new JWKSet(key).toString());
        elsewhere.start();
        TestServer server = TestServer.demo();
        tokens = new MachineTokens(
                new Issuer(false, uri, "client", "secret", "", US, false),
                new ImmutableJWKSet<SecurityContext>(new JWKSet()),
                server.bean(MachineClients.class),
                server.bean(IssuedTokens.class),
                server.bean(Organisations.class),
                "oin_partner");
    }

    @AfterAll
    void stop() {
        elsewhere.stop(0);
    }

    private void serve(String path, String json) {
        elsewhere.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private Authentication shown(RSAKey signer, String audience, String claim, String partner) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(uri)
                .subject("systeem-7")
                .audience(List.of(audience))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .claim("scope", "openid authzen")
                .claim(claim, partner)
                .build();
        String token = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signer)))
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
        return tokens.authenticate(tokens.decoder().decode(token));
    }

    @Test
    void the_claim_names_the_partner() {
        Authentication shown = shown(key, US, "oin_partner", "politie");
        assertThat(shown.getPrincipal())
                .isInstanceOfSatisfying(
                        PartnerSystem.class,
                        system -> assertThat(system.organisation().partner()).isEqualTo("politie"));
        assertThat(shown.getAuthorities()).extracting(Object::toString).containsExactly("SCOPE_authzen");
    }

    @Test
    void another_key_audience_claim_or_partner_is_nobody() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("k").generate();
        assertThatThrownBy(() -> shown(other, US, "oin_partner", "politie")).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> shown(key, "https://elders.example", "oin_partner", "politie"))
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> shown(key, US, "perspectief_partner", "politie"))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> shown(key, US, "oin_partner", "nergens"))
                .isInstanceOf(InvalidBearerTokenException.class);
    }
}
