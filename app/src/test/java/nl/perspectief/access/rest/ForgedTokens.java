package nl.perspectief.access.rest;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.perspectief.identity.TestServer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens under the issuer's real key that say what the issuer never would. */
final class ForgedTokens {
    private ForgedTokens() {}

    /** A token as a system would have, but for one change. */
    static String like(AccessSystem system, Consumer<JwtClaimsSet.Builder> change) {
        TestServer server = system.server;
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(server.url())
                .subject(system.credentials.id())
                .audience(List.of(server.url()))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plusSeconds(300))
                .claim("scope", List.of("authzen"))
                .claim("perspectief_partner", system.credentials.partner());
        change.accept(claims);
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = server.bean(JWKSource.class);
        var parameters = JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build());
        return new NimbusJwtEncoder(keys).encode(parameters).getTokenValue();
    }
}
