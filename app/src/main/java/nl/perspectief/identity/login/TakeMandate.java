package nl.perspectief.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.perspectief.identity.SignInSucceeded;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.identity.session.OwnSessions;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.MandateSession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After login: who works for one organisation starts there; anyone else is asked, or told that there is none. */
@Component
final class TakeMandate implements AuthenticationSuccessHandler {
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final Professionals professionals;
    private final MandateSession workplace;
    private final KeptForms forms;
    private final OwnSessions sessions;
    private final ApplicationEventPublisher events;

    TakeMandate(
            Professionals professionals,
            MandateSession workplace,
            KeptForms forms,
            OwnSessions sessions,
            AskedAddress asked,
            ApplicationEventPublisher events) {
        onward.setRequestCache(asked);
        this.sessions = sessions;
        this.professionals = professionals;
        this.workplace = workplace;
        this.forms = forms;
        this.events = events;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        workplace.leave(request);
        sessions.begun(request, authentication.getName());
        events.publishEvent(new SignInSucceeded(authentication.getName()));
        forms.belongsTo(request, response, authentication.getName());
        List<Mandate> mandates = professionals.of(authentication.getName());
        if (mandates.size() == 1) {
            workplace.enter(request, mandates.getFirst());
            if (forms.of(request, authentication.getName()).isPresent()) {
                response.sendRedirect(request.getContextPath() + KeptForms.PATH);
                return;
            }
            onward.onAuthenticationSuccess(request, response, authentication);
        } else {
            response.sendRedirect(request.getContextPath() + "/mandaat");
        }
    }
}
