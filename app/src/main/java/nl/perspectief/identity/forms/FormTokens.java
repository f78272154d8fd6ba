package nl.perspectief.identity.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import nl.perspectief.identity.seal.SealedCookie;
import nl.perspectief.identity.seal.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token against forged forms: in the session of who is signed in, and in a sealed cookie for everybody else. */
@Component
public final class FormTokens implements CsrfTokenRepository {
    private static final Duration LIFE = Duration.ofHours(12);

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final SealedCookie cookie;

    FormTokens(SessionKey key, Clock clock) {
        this.cookie = new SealedCookie(key, "perspectief-stempel", LIFE, clock);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return inSession.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            inSession.saveToken(token, request, response);
        } else if (token == null) {
            cookie.remove(request, response);
        } else {
            cookie.put(request, response, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getSession(false) != null
                ? inSession.loadToken(request)
                : cookie.of(request)
                        .map(value -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value))
                        .orElse(null);
    }
}
