package nl.perspectief.identity.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** A system may look into the tokens that it was given; one of another is to it as one that does not exist. */
final class OwnTokensOnly implements AuthenticationProvider {
    private final AuthenticationProvider any;

    private OwnTokensOnly(AuthenticationProvider any) {
        this.any = any;
    }

    /** In the place of what tells everybody everything. */
    static AuthenticationProvider around(AuthenticationProvider provider) {
        return provider instanceof OAuth2TokenIntrospectionAuthenticationProvider
                ? new OwnTokensOnly(provider)
                : provider;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        Authentication answer = any.authenticate(asked);
        if (!(answer instanceof OAuth2TokenIntrospectionAuthenticationToken told)
                || !(told.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || !told.getTokenClaims().isActive()
                || String.valueOf(client.getPrincipal())
                        .equals(told.getTokenClaims().getClientId())) {
            return answer;
        }
        return new OAuth2TokenIntrospectionAuthenticationToken(
                told.getToken(), client, OAuth2TokenIntrospection.builder().build());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return any.supports(kind);
    }
}
