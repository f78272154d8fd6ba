package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.identity.Issuer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * After logging out. The embedded issuer has its login in the session that just ended; an issuer elsewhere is told who
 * sends the person and where to bring them back (OpenID Connect RP-Initiated Logout 1.0, section 2), without an ID token:
 * an address is kept in histories and logs.
 */
final class Goodbye implements LogoutSuccessHandler {
    static final String PATH = "/uitgelogd";
    private static final Logger LOG = LoggerFactory.getLogger(Goodbye.class);

    private final Issuer issuer;
    private final ClientRegistrationRepository clients;

    Goodbye(Issuer issuer, ClientRegistrationRepository clients) {
        this.issuer = issuer;
        this.clients = clients;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String elsewhere = authentication == null || issuer.embedded() ? null : endSession();
        response.sendRedirect(
                elsewhere == null
                        ? request.getContextPath() + PATH
                        : UriComponentsBuilder.fromUriString(elsewhere)
                                .queryParam("client_id", issuer.clientId())
                                .queryParam("post_logout_redirect_uri", issuer.goodbyeUrl())
                                .encode()
                                .toUriString());
    }

    private @Nullable String endSession() {
        try {
            var client = clients.findByRegistrationId(LoginClient.ID);
            return client == null
                    ? null
                    : (String) client.getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint");
        } catch (RuntimeException e) {
            // no discovery since the start, and none now: leaving must work all the same
            LOG.warn("the issuer could not be asked where to log out: {}", e.toString());
            return null;
        }
    }
}
