package nl.perspectief.identity.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.machines.MachineClients;
import nl.perspectief.identity.machines.MachineTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the issuer is made of. With an external issuer it has no key and is on no path. */
@Configuration(proxyBeanMethods = false)
class IssuerParts {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    @Bean
    JWKSource<SecurityContext> signingKeys(Issuer issuer, @Value("${perspectief.issuer.key-file:}") String keyFile) {
        return new ImmutableJWKSet<>(issuer.embedded() ? SigningKey.in(Path.of(keyFile)) : new JWKSet());
    }

    /** The application itself, and the systems of partners. */
    @Bean
    RegisteredClientRepository issuerClients(Issuer issuer, MachineClients machines) {
        return new IssuerClients(application(issuer), machines, TOKEN_LIFE);
    }

    private static RegisteredClient application(Issuer issuer) {
        return RegisteredClient.withId(issuer.clientId())
                .clientId(issuer.clientId())
                .clientSecret("{noop}" + issuer.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuer.answerUrl())
                .postLogoutRedirectUri(issuer.goodbyeUrl())
                .scope("openid")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .authorizationCodeTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    /** How somebody showed who they are, as {@code amr} (RFC 8176); for a system, the partner it speaks for. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> methodsInTheToken(Issuer issuer) {
        return context -> {
            String partner = context.getRegisteredClient().getClientSettings().getSetting(IssuerClients.PARTNER);
            if (partner != null) {
                context.getClaims().audience(List.of(issuer.publicUrl())).claim(MachineTokens.PARTNER, partner);
                return;
            }
            Authentication person = context.getPrincipal();
            if (person != null
                    && OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                context.getClaims().claim("amr", methods(person));
            }
        };
    }

    private static List<String> methods(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(SignIn.METHOD))
                .map(authority -> authority.substring(SignIn.METHOD.length()))
                .sorted()
                .toList();
    }
}
