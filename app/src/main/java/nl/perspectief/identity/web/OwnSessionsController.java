package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import nl.perspectief.identity.passkeys.Passkey;
import nl.perspectief.identity.passkeys.Passkeys;
import nl.perspectief.identity.session.OwnSessions;
import nl.perspectief.organisations.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in, and how to end that. */
@Controller
@RequestMapping(OwnSessionsController.PATH)
class OwnSessionsController {
    static final String PATH = "/mijn-sessies";
    private static final String OTHERS = "andere";

    private final OwnSessions sessions;
    private final Passkeys passkeys;

    OwnSessionsController(OwnSessions sessions, Passkeys passkeys) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView show(Principal person, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("identity/sessions", "sessions", sessions.of(request, person.getName()));
        if (passkeys.offeredTo(person.getName())) {
            withPasskeys(page, person.getName(), request.getSession());
        }
        return page;
    }

    private void withPasskeys(ModelAndView page, String subject, HttpSession session) {
        List<Passkey> own = passkeys.of(subject);
        page.addObject("passkeys", own);
        if (own.size() < Passkeys.MOST && passkeys.fresh(session)) {
            page.addObject("options", passkeys.toMake(session, subject));
        }
    }

    @PostMapping
    String end(
            @RequestParam(name = "sessie", defaultValue = "") String which,
            Principal person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (which.equals(OTHERS)) {
            sessions.endOthers(request, person.getName());
            Notice.say(redirect, "identity.sessions.others-ended");
        } else if (!which.isEmpty()) {
            sessions.end(person.getName(), which);
            Notice.say(redirect, "identity.sessions.ended");
        }
        return "redirect:" + PATH;
    }
}
