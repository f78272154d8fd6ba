package nl.perspectief.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.identity.securitylog.RefusalsSeen;
import nl.perspectief.identity.session.SessionTerm;
import nl.perspectief.organisations.web.MandateSession;
import nl.perspectief.organisations.web.forms.SentForm;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Logged in without a mandate: choose one first. A form of a session that ended is kept: log in, and send it after all. */
final class Refused implements AccessDeniedHandler {
    /** Where who sent a form that could not be kept reads so, and who pressed a button of a page that was too old. */
    private static final String LOST = LoginFailed.PATH + "?reden=formulier";

    private static final String STALE = LoginFailed.PATH + "?reden=verlopen";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final MandateSession workplace;
    private final KeptForms forms;

    Refused(MandateSession workplace, KeptForms forms) {
        this.workplace = workplace;
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            refuseForm(request, response, reason);
        } else if (workplace.of(request).isEmpty()) {
            go(request, response, "/mandaat");
        } else {
            otherwise.handle(request, response, reason);
        }
    }

    private void refuseForm(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        request.setAttribute(RefusalsSeen.FORM, true);
        if (!HttpMethod.POST.matches(request.getMethod())) {
            otherwise.handle(request, response, reason);
            return;
        }
        // before the chain wraps the request, it does not know who is signed in
        boolean atWork = workplace.of(request).isPresent();
        boolean typed = SentForm.of(request).filter(SentForm::typed).isPresent();
        if (typed && forms.keep(request, response)) {
            go(request, response, atWork ? KeptForms.PATH : over(request, LoginRequests.START));
        } else if (atWork) {
            go(request, response, typed ? LOST : STALE);
        } else {
            go(request, response, typed ? LOST : over(request, LoginRequests.START));
        }
    }

    private static String over(HttpServletRequest request, String otherwise) {
        return SessionTerm.over(request) ? LoginFailed.TOO_LONG : otherwise;
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (Fragment.asked(request)) {
            Fragment.goTo(response, path);
        } else {
            response.sendRedirect(request.getContextPath() + path);
        }
    }
}
