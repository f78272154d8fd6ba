package nl.perspectief.signals.web;

import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
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
    ModelAndView show(@PathVariable UUID id, @Noticing Acting acting) {
        return pages.file(acting, id, List.of());
    }
}
