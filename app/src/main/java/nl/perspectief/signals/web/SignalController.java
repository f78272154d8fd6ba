package nl.perspectief.signals.web;

import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;

import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Under;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One signal: what was said in it, how far it has come, and what can be done with it now. */
@Controller
class SignalController {
    private final SignalPages pages;

    SignalController(SignalPages pages) {
        this.pages = pages;
    }

    @GetMapping("/signalen/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @Under(
                            purpose = PurposeMeaning.RECOGNISE,
                            roles = {FRONTLINE, ATTENTION_OFFICER, CASE_PARTNER, CASE_LEAD})
                    Acting acting) {
        return pages.file(acting, id, List.of());
    }
}
