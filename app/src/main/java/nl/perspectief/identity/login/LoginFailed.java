package nl.perspectief.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.identity.SignInFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says in words what went wrong; the issuer's own words go to the log, which may hold no name. */
final class LoginFailed implements AuthenticationFailureHandler {
    static final String PATH = "/inloggen/mislukt";
    /** Where who comes with a session that lasted too long reads so. */
    static final String TOO_LONG = PATH + "?reden=lang";

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailed.class);

    private final ApplicationEventPublisher events;

    LoginFailed(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException e
                ? e.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.info("login failed: {}", code);
        boolean weak = SecondFactor.MISSING.equals(code);
        events.publishEvent(
                new SignInFailed(null, weak ? SignInFailed.Reason.NO_SECOND_FACTOR : SignInFailed.Reason.ISSUER));
        response.sendRedirect(request.getContextPath() + PATH + (weak ? "?reden=tweede-factor" : ""));
    }
}
