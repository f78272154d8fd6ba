package nl.perspectief.identity.machines;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.identity.Issuer;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.PartnerSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Who a bearer token speaks for. It must be made by our issuer, for this application, for a system of a known partner,
 * and still be valid; a token of our own issuer ends at once when it is revoked or its system is ended.
 */
@Component
public class MachineTokens {
    /** The claim in which our own issuer names the partner; an external one may use another name. */
    public static final String PARTNER = "perspectief_partner";

    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private final Issuer issuer;
    private final JWKSource<SecurityContext> keys;
    private final MachineClients clients;
    private final IssuedTokens issued;
    private final Organisations organisations;
    private final String partnerClaim;

    MachineTokens(
            Issuer issuer,
            JWKSource<SecurityContext> keys,
            MachineClients clients,
            IssuedTokens issued,
            Organisations organisations,
            @Value("${perspectief.authzen.partner-claim:" + PARTNER + "}") String partnerClaim) {
        this.issuer = issuer;
        this.keys = keys;
        this.clients = clients;
        this.issued = issued;
        this.organisations = organisations;
        this.partnerClaim = partnerClaim;
    }

    /** An external issuer is asked for its keys at the first token, so that the application starts without it. */
    JwtDecoder decoder() {
        if (issuer.embedded()) {
            return validating(NimbusJwtDecoder.withJwkSource(keys).build());
        }
        return new SupplierJwtDecoder(() ->
                validating(NimbusJwtDecoder.withIssuerLocation(issuer.uri()).build()));
    }

    private NimbusJwtDecoder validating(NimbusJwtDecoder decoder) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(LEEWAY),
                new JwtIssuerValidator(issuer.uri()),
                new JwtAudienceValidator(issuer.publicUrl())));
        return decoder;
    }

    AbstractAuthenticationToken authenticate(Jwt token) {
        Known known = (issuer.embedded() ? own(token) : foreign(token))
                .orElseThrow(() -> new InvalidBearerTokenException("no system of a partner"));
        return UsernamePasswordAuthenticationToken.authenticated(
                known.system(), token, authorities(token, known.scopes()));
    }

    /** A system with all that a token may allow it. */
    private record Known(PartnerSystem system, Set<MachineScope> scopes) {}

    private Optional<Known> own(Jwt token) {
        return id(Objects.requireNonNullElse(token.getSubject(), ""))
                .flatMap(clients::find)
                .filter(_ -> issued.stands(token.getTokenValue()))
                .filter(client -> client.organisation().partner().equals(token.getClaimAsString(PARTNER)))
                .map(client ->
                        new Known(new PartnerSystem(client.id(), client.organisation()), EnumSet.of(client.scope())));
    }

    private Optional<Known> foreign(Jwt token) {
        String partner = token.getClaimAsString(partnerClaim);
        String subject = token.getSubject();
        if (partner == null || subject == null) {
            return Optional.empty();
        }
        UUID id = UUID.nameUUIDFromBytes((issuer.uri() + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        return organisations
                .byPartner(partner)
                .map(organisation -> new Known(new PartnerSystem(id, organisation), EnumSet.allOf(MachineScope.class)));
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** {@code scope} is a text in RFC 8693 and a list at some issuers. */
    private static List<SimpleGrantedAuthority> authorities(Jwt token, Set<MachineScope> scopes) {
        Object claim = token.getClaim("scope");
        List<?> granted = claim instanceof String text
                ? List.of(text.split(" ", -1))
                : claim instanceof List<?> list ? list : List.of();
        return scopes.stream()
                .filter(scope -> granted.contains(scope.word()))
                .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
    }
}
