package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.MandateSession;
import nl.perspectief.organisations.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who works for several organisations says for which, once: changing means logging in again. */
@Controller
@RequestMapping("/mandaat")
class MandateController {
    private final Professionals professionals;
    private final MandateSession workplace;

    MandateController(Professionals professionals, MandateSession workplace) {
        this.professionals = professionals;
        this.workplace = workplace;
    }

    @GetMapping
    ModelAndView ask(Principal person, HttpServletRequest request) {
        if (workplace.of(request).isPresent()) {
            return new ModelAndView("redirect:/");
        }
        List<Mandate> mandates = professionals.of(person.getName());
        return mandates.isEmpty()
                ? new ModelAndView("identity/nobody")
                : new ModelAndView("identity/mandate", "mandates", mandates);
    }

    /** An organisation that is not one's own looks like one that is not there. */
    @PostMapping
    String take(@RequestParam("organisatie") String partner, Principal person, HttpServletRequest request) {
        if (workplace.of(request).isEmpty()) {
            workplace.enter(
                    request,
                    professionals.of(person.getName()).stream()
                            .filter(mandate -> mandate.organisation().partner().equals(partner))
                            .findFirst()
                            .orElseThrow(NotFound::new));
        }
        return "redirect:" + KeptForms.PATH;
    }
}
