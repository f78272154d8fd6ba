package nl.perspectief.identity.login;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.identity.Issuer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * Nobody comes in on a password alone. What the issuer did is read from the ID token: {@code amr} (RFC 8176) or, when
 * the partnership agreed on one with its issuer, {@code acr}. A message to a telephone number does not count.
 */
final class SecondFactor implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String MISSING = "second_factor_missing";

    /** How a fictitious person of the demo signs in; no proof of anything, and accepted nowhere else. */
    static final String DEMO = "demo";

    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "swk", "sc", "webauthn", "fido");

    private final OidcUserService users = new OidcUserService();
    private final Issuer issuer;

    /** What else the issuer could tell about a person is not asked for. */
    SecondFactor(Issuer issuer) {
        users.setRetrieveUserInfo(_ -> false);
        this.issuer = issuer;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        if (!shown(request.getIdToken())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(MISSING));
        }
        OidcUser user = users.loadUser(request);
        OidcIdToken kept = withoutValue(user.getIdToken());
        return new DefaultOidcUser(List.of(new OidcUserAuthority(kept)), kept, IdTokenClaimNames.SUB);
    }

    /** The session holds who it is; the token itself, which the issuer would take at logout, is not kept. */
    private static OidcIdToken withoutValue(OidcIdToken token) {
        return new OidcIdToken(
                "not kept",
                token.getIssuedAt(),
                token.getExpiresAt(),
                Map.of(IdTokenClaimNames.SUB, token.getSubject()));
    }

    boolean shown(OidcIdToken token) {
        List<String> methods = token.getClaimAsStringList("amr");
        boolean byMethod = methods != null && methods.stream().anyMatch(this::counts);
        boolean byLevel =
                !issuer.requiredAcr().isEmpty() && issuer.requiredAcr().equals(token.getAuthenticationContextClass());
        return byMethod || byLevel;
    }

    private boolean counts(String method) {
        return STRONG.contains(method) || issuer.embedded() && issuer.oneClick() && DEMO.equals(method);
    }
}
