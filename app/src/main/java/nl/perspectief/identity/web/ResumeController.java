package nl.perspectief.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import nl.perspectief.identity.forms.KeptForm;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what somebody typed when the session had ended, to send it after all or to throw it away. */
@Controller
@RequestMapping(KeptForms.PATH)
class ResumeController {
    private final KeptForms forms;

    ResumeController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Principal person, HttpServletRequest request) {
        return forms.of(request, person.getName())
                .map(form -> new ModelAndView("identity/resume", "form", form))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    /**
     * Sends it as if it came now: every rule and every right of this moment applies. Another form than the one that was
     * shown, kept since from another window, is shown first. It carries its own key, so that sending twice is once.
     */
    @PostMapping
    @Nullable
    ModelAndView send(
            Principal person,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        KeptForm form = forms.of(request, person.getName()).orElseThrow(NotFound::new);
        if (!form.mark().equals(shown)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return new ModelAndView("identity/resume", "form", form);
        }
        forms.sent(request, response);
        request.getRequestDispatcher(form.path()).forward(new ResumedRequest(request, form), response);
        return null;
    }

    @PostMapping("/weggooien")
    String discard(Principal person, HttpServletRequest request, HttpServletResponse response) {
        forms.forget(request, response, person.getName());
        return "redirect:/";
    }
}
