package nl.perspectief.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.perspectief.organisations.web.Workplace;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Logged in without a mandate: choose one first. A form of a session that ended is kept: log in, and send it after all. */
final class Refused implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final Workplace workplace;
    private final KeptForms forms;

    Refused(Workplace workplace, KeptForms forms) {
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
        boolean kept = forms.keep(request, response);
        if (request.getUserPrincipal() == null) {
            go(request, response, SessionTerm.over(request) ? SessionTerm.PATH : LoginRequests.START);
        } else if (kept) {
            go(request, response, KeptForms.PATH);
        } else {
            otherwise.handle(request, response, reason);
        }
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (Fragment.asked(request)) {
            Fragment.goTo(response, path);
        } else {
            response.sendRedirect(request.getContextPath() + path);
        }
    }
}
