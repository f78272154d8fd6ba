package nl.perspectief.identity.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.perspectief.identity.issuer.account.SignInAttempt;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.login.AskedAddress;
import nl.perspectief.identity.seal.SealedCookie;
import nl.perspectief.identity.seal.SessionKey;
import nl.perspectief.identity.session.OwnSessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The issuer's own login, kept apart from the application's in the same session. */
@Component
public final class SignIn {
    static final String METHOD = "AMR_";
    private static final String LOGIN = "perspectief.issuer.login";
    private static final Duration ON_THE_WAY = Duration.ofHours(1);

    private final HttpSessionSecurityContextRepository logins = new HttpSessionSecurityContextRepository();
    private final AskedAddress requests;
    private final OwnSessions sessions;
    private final KnownBrowsers browsers;
    private final Clock clock;

    SignIn(SessionKey key, OwnSessions sessions, KnownBrowsers browsers, Clock clock) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.requests = new AskedAddress(new SealedCookie(key, "perspectief-aanmelden", ON_THE_WAY, clock));
        this.clock = clock;
        logins.setSpringSecurityContextKey(LOGIN);
    }

    /** What was typed, with what the request tells of where it came from. */
    public SignInAttempt attempt(HttpServletRequest request, String name, String password, String code) {
        return new SignInAttempt(name, password, code, Address.of(request), browsers.of(request, name));
    }

    SecurityContextRepository logins() {
        return logins;
    }

    RequestCache requests() {
        return requests;
    }

    /**
     * This subject has shown who they are, and gets a session that begins now. Whatever session the browser had ends, so
     * that one session never holds two people or outlives its term.
     *
     * @param methods how, in the words of RFC 8176
     * @return where the browser was on its way to
     */
    public String succeed(
            HttpServletRequest request, HttpServletResponse response, String subject, List<String> methods) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, subject);
        sessions.begun(request, subject);
        var authorities = methods.stream()
                .map(method -> FactorGrantedAuthority.withAuthority(METHOD + method)
                        .issuedAt(clock.instant())
                        .build())
                .toList();
        var login = UsernamePasswordAuthenticationToken.authenticated(subject, null, authorities);
        if (!methods.contains("demo")) {
            browsers.remember(request, response, subject);
        }
        logins.saveContext(new SecurityContextImpl(login), request, response);
        String wanted = requests.asked(request).orElse("/");
        requests.removeRequest(request, response);
        return wanted;
    }
}
