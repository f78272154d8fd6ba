package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.identity.seal.SealedCookie;
import nl.perspectief.identity.seal.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/** What must be known again when the issuer answers: state, nonce and proof key, in the browser that asked. */
@Component
final class LoginAttempts implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int LINES = 7;

    private final SealedCookie cookie;

    LoginAttempts(SessionKey key, Clock clock) {
        this.cookie = new SealedCookie(key, "perspectief-inloggen", LIFE, clock);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookie.remove(request, response);
        } else {
            cookie.put(request, response, written(asked));
        }
    }

    private static String written(OAuth2AuthorizationRequest asked) {
        return String.join(
                "\n",
                asked.getAuthorizationUri(),
                asked.getClientId(),
                asked.getRedirectUri(),
                String.join(" ", asked.getScopes()),
                asked.getState(),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER));
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.toString(asked.getAttribute(name), "");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie.of(request)
                .flatMap(LoginAttempts::read)
                .filter(asked -> Objects.equals(asked.getState(), state))
                .orElse(null);
    }

    private static Optional<OAuth2AuthorizationRequest> read(String written) {
        String[] line = written.split("\n", -1);
        return line.length != LINES
                ? Optional.empty()
                : Optional.of(OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(line[0])
                        .clientId(line[1])
                        .redirectUri(line[2])
                        .scopes(Set.of(line[3].split(" ", -1)))
                        .state(line[4])
                        .attributes(attributes -> {
                            attributes.put(OAuth2ParameterNames.REGISTRATION_ID, LoginClient.ID);
                            attributes.put(OidcParameterNames.NONCE, line[5]);
                            attributes.put(PkceParameterNames.CODE_VERIFIER, line[6]);
                        })
                        .build());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            cookie.remove(request, response);
        }
        return asked;
    }
}
