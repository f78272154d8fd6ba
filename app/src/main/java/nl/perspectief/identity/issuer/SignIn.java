package nl.perspectief.identity.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The issuer's own login, kept apart from the application's in the same session. */
@Component
public final class SignIn {
    static final String METHOD = "AMR_";
    private static final String LOGIN = "perspectief.issuer.login";
    private static final String REQUEST = "perspectief.issuer.request";

    private final HttpSessionSecurityContextRepository logins = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    private final Clock clock;

    SignIn(Clock clock) {
        this.clock = clock;
        logins.setSpringSecurityContextKey(LOGIN);
        requests.setSessionAttrName(REQUEST);
    }

    SecurityContextRepository logins() {
        return logins;
    }

    RequestCache requests() {
        return requests;
    }

    /**
     * This subject has shown who they are. Any login of the application in this session ends, so that one session never
     * holds two people.
     *
     * @param methods how, in the words of RFC 8176
     * @return where the browser was on its way to
     */
    public String succeed(
            HttpServletRequest request, HttpServletResponse response, String subject, List<String> methods) {
        var session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, subject);
        var authorities = methods.stream()
                .map(method -> FactorGrantedAuthority.withAuthority(METHOD + method)
                        .issuedAt(clock.instant())
                        .build())
                .toList();
        var login = UsernamePasswordAuthenticationToken.authenticated(subject, null, authorities);
        logins.saveContext(new SecurityContextImpl(login), request, response);
        SavedRequest wanted = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return wanted == null ? "/" : wanted.getRedirectUrl();
    }
}
