package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** {@code /inloggen} goes to the one issuer there is. */
final class LoginRequests implements OAuth2AuthorizationRequestResolver {
    static final String START = "/inloggen";

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    LoginRequests(ClientRegistrationRepository clients) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(clients, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return START.equals(request.getServletPath()) ? requests.resolve(request, LoginClient.ID) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return requests.resolve(request, client);
    }
}
