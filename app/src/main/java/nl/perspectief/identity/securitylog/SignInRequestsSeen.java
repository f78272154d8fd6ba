package nl.perspectief.identity.securitylog;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityEvent;
import nl.perspectief.audit.security.SecurityTrail;
import nl.perspectief.identity.Issuer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has requests that the embedded issuer refused before anybody was asked who they are written in the log of the installation:
 * from a client that nobody knows, or with an address that is not ours, as somebody does who is after codes of others. What
 * stood in them is not kept.
 */
@Component
@Order(RefusalsSeen.BEFORE_THE_CHAINS)
class SignInRequestsSeen extends OncePerRequestFilter {
    private static final String PATH = "/oauth2/authorize";

    private final SecurityTrail trail;
    private final Origins origins;
    private final Issuer issuer;

    SignInRequestsSeen(SecurityTrail trail, Origins origins, Issuer issuer) {
        this.trail = trail;
        this.origins = origins;
        this.issuer = issuer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !issuer.embedded() || !PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST || toldTheClient(response)) {
            trail.note(SecurityEvent.of(SecurityCode.SIGN_IN_REQUEST_REFUSED, reason(request), origins.of(request)));
        }
    }

    private boolean toldTheClient(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return location != null && location.startsWith(issuer.answerUrl() + "?error=");
    }

    private String reason(HttpServletRequest request) {
        if (!issuer.clientId().equals(request.getParameter("client_id"))) {
            return "UNKNOWN_CLIENT";
        }
        return issuer.answerUrl().equals(request.getParameter("redirect_uri")) ? "REQUEST" : "OTHER_ADDRESS";
    }
}
